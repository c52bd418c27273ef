import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { opensInQueue, passesOver, SUBMIT } from './amendment.ts'
import { launch, type Person } from './browser.ts'
import { settledAdministrator } from './cast.ts'
import { inOneLine } from './figures.ts'
import { looksNarrow } from './narrow.ts'
import { expectInPdf, FIXTURES, orderRows, rowsIn, rowsOnPage, takes } from './order-rows.ts'
import { writers } from './unit.ts'

const FILE = 'appendix-1.docx'
const STAND = 'Информационный стенд Министерства'
const REMARK = 'Напишите, дотянется ли до стенда человек на коляске'
const MENDED = 'Стенд висит на высоте одного метра, к нему ведёт пандус'
const REASON = 'В форме приказа для этого нет места'

let browser: Browser
let product: Product
let editor: Person
let registrar: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  const anna = await settledAdministrator(browser, product, 'С пустого')
  ;({ editor, registrar } = await writers(browser, product, { by: anna }))
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

const told = async (person: Person) => inOneLine(await person.reads())

describe('The order comes into the register from its own document', () => {
  test('an editor brings the file, sees what is in it and what is doubtful, and sends all seventeen rows', async () => {
    await editor.opens('/desk/register')
    expect(await editor.reads()).toContain('В перечне пока нет точек')
    await editor.follows('загрузите перечень из файла')
    await looksNarrow(editor)
    await editor.page.locator('input[type=file]').setInputFiles(`${FIXTURES}/${FILE}`)
    await editor.presses('Показать, что в файле')
    await looksNarrow(editor)
    const seen = await told(editor)
    for (const fact of ['Новых 17', 'Изменений 0', 'Под вопросом 1', 'Не включить, пока не поправят 0'])
      expect(seen).toContain(fact)
    const doubtful = editor.page.getByRole('row').filter({ hasText: 'Кавычка не закрыта' })
    expect(await doubtful.count()).toBe(1)
    expect(await doubtful.innerText()).toContain('Вконтакте')

    await editor.presses('Отправить на проверку все 17 строк')
    await looksNarrow(editor)
    expect(await editor.reads()).toContain('Строки отправлены на проверку')
    await editor.opens('/desk/register')
    expect(await editor.reads()).toContain('В перечне пока нет точек')
  })

  test('the registrar looks at the check list of one row and returns it with a remark beside a field', async () => {
    await registrar.opens('/desk/amendments/queue')
    await looksNarrow(registrar)
    expect(await told(registrar)).toContain('Правок из файла: 17')
    await registrar.follows(`Файл «${FILE}»`)
    await looksNarrow(registrar)
    const row = registrar.page.getByRole('row').filter({ hasText: STAND })
    await registrar.arrivesBy(() => row.getByRole('link').click())
    await looksNarrow(registrar)
    const checks = inOneLine(await registrar.page.locator('ul.checks').innerText())
    for (const line of ['всё в порядке Канал назван', 'замечание Сказано о доступности']) expect(checks).toContain(line)

    await registrar.page.getByLabel('Замечание к полю «Доступность»').fill(REMARK)
    await registrar.presses('Вернуть с замечаниями')
    await looksNarrow(registrar)
    expect(await registrar.reads()).toContain('Правка возвращена с замечаниями')
  })

  test('the editor reads the remark beside that field, mends it and submits again', async () => {
    await editor.opens('/desk/amendments')
    await looksNarrow(editor)
    await editor.follows(STAND)
    await looksNarrow(editor)
    expect(await editor.reads()).toContain('Вернули с замечаниями')
    const field = editor.page.locator('[name=accessibility]')
    expect(await field.isVisible()).toBe(true)
    const beside = await field.evaluate((it) =>
      (it.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent)
        .join(' '),
    )
    expect(beside).toContain(REMARK)
    await field.fill(MENDED)
    await editor.presses(SUBMIT)
    await looksNarrow(editor)
    expect(await editor.reads()).toContain('Правка отправлена на проверку')
  })

  test('the registrar sees what was mended and includes all by one decision, saying why in spite of remarks', async () => {
    await opensInQueue(registrar, FILE)
    const row = registrar.page.getByRole('row').filter({ hasText: STAND })
    await registrar.arrivesBy(() => row.getByRole('link').click())
    const read = await told(registrar)
    for (const words of [MENDED, REMARK, 'всё в порядке Сказано о доступности']) expect(read).toContain(words)

    await opensInQueue(registrar, FILE)
    expect(await told(registrar)).toContain('Ждут решения: 17 правок')
    await registrar.presses('Включить все в перечень')
    await looksNarrow(registrar)
    expect(await registrar.page.getByRole('alert').innerText()).toContain('Кавычки закрыты')
    await passesOver(registrar, REASON)
    await registrar.presses('Включить все в перечень')
    await looksNarrow(registrar)
    expect(await registrar.reads()).toContain('Правки этого файла включены в перечень')
  })

  test('the register stands in the words and the sequence of the order, on the page and in five files', async () => {
    const rows = await orderRows()
    expect(rows).toHaveLength(17)
    await registrar.opens('/desk/register')
    await looksNarrow(registrar)
    expect(await rowsOnPage(registrar)).toEqual(rows)

    await registrar.opens('/desk/register')
    for (const form of ['docx', 'xlsx', 'csv', 'json']) {
      const { name, bytes } = await takes(registrar, form)
      expect(name).toMatch(new RegExp(`[.]${form}$`))
      expect(await rowsIn(name, bytes), form).toEqual(rows)
    }
    const pdf = await takes(registrar, 'pdf')
    expectInPdf(pdf.bytes, rows)
  })

  test('the file comes back once more and changes nothing', async () => {
    await editor.opens('/desk/register')
    const { name, bytes } = await takes(editor, 'docx')
    await editor.opens('/desk/register/imports')
    const file = { name, mimeType: 'application/octet-stream', buffer: bytes }
    await editor.page.locator('input[type=file]').setInputFiles(file)
    await editor.presses('Показать, что в файле')
    const seen = await told(editor)
    for (const fact of ['Новых 0', 'Изменений 0', 'Без изменений 17']) expect(seen).toContain(fact)
  })
})
