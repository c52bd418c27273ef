import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { draftsEntry, includes, opensInQueue, passesOver, proposesEntry, SUBMIT } from './amendment.ts'
import { launch, type Person, personWith } from './browser.ts'
import { settledAdministrator } from './cast.ts'
import { inOneLine } from './figures.ts'
import { looksNarrow } from './narrow.ts'
import { codeOf, opensReceipt } from './receipt.ts'
import { answersSurvey } from './survey.ts'
import { writers } from './unit.ts'

const PROCESS = 'Запрос на ознакомление с информацией'
const CHANNEL = 'Личный приём'
const STAYS = 'Кабинет внутренних клиентов'
const GOES = 'Приёмная министерства сельского хозяйства'
/** Other case, quotes, «е» for «ё», another sequence of words, and the abbreviation that the body lists. */
const SAME = 'МСХ: «ПРИЕМНАЯ»'
const NEED = 'Получить консультацию'

let browser: Browser
let product: Product
let editor: Person
let registrar: Person
/** Where they lead before one of them goes: pages of the desk, and the survey of the one that goes. */
const at = { goes: '', stays: '', survey: '' }
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  const anna = await settledAdministrator(browser, product)
  ;({ editor, registrar } = await writers(browser, product, { by: anna }))
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

/** Opens the page of an entry from the table. @returns its address and that of its survey */
async function opensEntry(person: Person, name: string): Promise<[page: string, survey: string]> {
  await person.opens('/desk/register')
  const row = person.page.locator('table.register tbody tr').filter({ hasText: name }).first()
  const survey = (await row.getByRole('link', { name: /^оставить отзыв/ }).getAttribute('href')) ?? ''
  await person.arrivesBy(() => row.getByRole('link', { name: /^код и плакат/ }).click())
  return [person.at(), survey]
}

describe('One touchpoint stands once', () => {
  test('the registrar lists an abbreviation, and a new touchpoint of the unit comes into the register', async () => {
    await registrar.opens('/desk/register/settings')
    await looksNarrow(registrar)
    await registrar.writes('Сокращения', 'МСХ = министерство сельского хозяйства')
    await registrar.presses('Сохранить настройки')
    expect(await registrar.reads()).toContain('Настройки сохранены')
    await proposesEntry(editor, { name: GOES, process: PROCESS, channel: CHANNEL, need: NEED })
    await includes(registrar, GOES)
  })

  test('the same in other letters is refused, and a link with its number leads to the one that stands', async () => {
    await draftsEntry(editor, { name: SAME, process: PROCESS, channel: CHANNEL, need: NEED })
    await editor.presses(SUBMIT)
    await looksNarrow(editor)
    const told = inOneLine(await editor.page.getByRole('alert').innerText())
    expect(told).toContain(`Точка «${GOES}» уже стоит в этом процессе под номером 1.7`)
    expect(await editor.page.getByLabel('Как называется точка').inputValue()).toBe(SAME)
    await editor.follows('Открыть точку 1.7')
    expect(await editor.page.getByRole('heading', { level: 1 }).innerText()).toContain(GOES)

    await editor.opens('/desk/amendments')
    await editor.follows(SAME)
    await editor.page.getByRole('button', { name: 'Отозвать правку' }).click()
    await editor.arrivesBy(() =>
      editor.page.getByRole('dialog').getByRole('button', { name: 'Отозвать правку' }).click(),
    )
    expect(await editor.reads()).toContain('Правка отозвана')
  })

  test('an editor proposes to merge two that are one door under two names, and the registrar sees what it does', async () => {
    at.stays = (await opensEntry(editor, STAYS))[0]
    ;[at.goes, at.survey] = await opensEntry(editor, GOES)
    await looksNarrow(editor)
    await editor.follows('Объединить')
    await looksNarrow(editor)
    await editor.presses('Начать черновик')
    await looksNarrow(editor)
    const choice = editor.page.locator('[name=successor]')
    await choice.selectOption({ label: `1.4 ${STAYS}` })
    await editor.writes('Почему объединяем', 'Это одна дверь')
    await editor.presses(SUBMIT)
    expect(await editor.reads()).toContain('Правка отправлена на проверку')

    await opensInQueue(registrar, GOES)
    await looksNarrow(registrar)
    const told = inOneLine(await registrar.reads())
    for (const words of ['Останется точка 1.4', 'ушедшей точки поведут к той, что остаётся', 'После объединения'])
      expect(told).toContain(words)
    await passesOver(registrar, 'Приказа не нужно')
    await registrar.page.getByRole('checkbox', { name: /^Понимаю/ }).check()
    await registrar.presses('Объединить точки')
    await looksNarrow(registrar)
    expect(await registrar.reads()).toContain('Правка принята, перечень изменён')
  })

  test('the one that stays has the needs of both; the register holds one row less', async () => {
    const [page] = await opensEntry(registrar, STAYS)
    expect(page).toBe(at.stays)
    await looksNarrow(registrar)
    const card = (await registrar.reads()).toLowerCase()
    for (const words of ['получение информации', 'консультации', 'с ней объединены']) expect(card).toContain(words)
    await registrar.opens('/desk/register')
    expect(await registrar.page.locator('table.register tbody tr').count()).toBe(17)
    expect(await registrar.reads()).not.toContain(GOES)
  })

  test('the old code on a wall leads a citizen to the survey of the one that stays', async () => {
    const citizen = await personWith(browser, product.url, { width: 320, javaScript: false })
    await citizen.opens(at.survey)
    expect(await citizen.reads()).toContain(STAYS)
    await answersSurvey(citizen, 4, 'Дверь нашли не сразу')
    await citizen.presses('Отправить отзыв')
    expect(await opensReceipt(citizen, await codeOf(citizen))).toContain(STAYS)
    await citizen.leaves()
  })

  test('the page and the history of the one that went stay readable', async () => {
    await editor.opens(at.goes)
    await looksNarrow(editor)
    expect(await editor.reads()).toContain('Объединена с другой точкой')
    await editor.follows('История')
    await looksNarrow(editor)
    const history = inOneLine(await editor.reads())
    for (const words of ['Версия 2: объединена с другой', 'Версия 1: включена', 'Это одна дверь', STAYS])
      expect(history).toContain(words)
    await editor.follows(STAYS)
    expect(editor.at()).toBe(at.stays)
  })
})
