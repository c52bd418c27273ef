import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { firstAdministrator, invites, joins } from './cast.ts'
import { answersSurvey } from './survey.ts'

const GENITIVE = 'министерства сельского хозяйства Заозёрского края'
const REGISTRAR = 'Уполномоченное лицо по перечню'
const COLLEAGUES = [REGISTRAR, 'Редактор от подразделения', 'Исполнитель', 'Аналитик', 'Руководитель', 'Сотрудник'].map(
  (role, place) => ({ role, name: `Сотрудник ${place + 1}`, email: `colleague-${place + 1}@ozerny.example` }),
)

let browser: Browser
let product: Product
let anna: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  anna = await firstAdministrator(browser, product)
  await setsUp('С образца')
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

async function setsUp(register: string): Promise<void> {
  await anna.opens('/desk/set-up')
  await anna.writes('Название органа', 'Министерство сельского хозяйства Заозёрского края')
  await anna.writes('Название в родительном падеже', GENITIVE)
  await anna.page.getByRole('radio', { name: new RegExp(`^${register}`) }).check()
  await anna.presses('Сохранить и открыть перечень')
}

const rows = (person: Person) => person.page.getByRole('row')
/** Two rows of heading, then the order's seventeen. */
const WHOLE = 2 + 17

describe('The register of touchpoints in the form of the order', () => {
  test('is open to an administrator and to a colleague in each of the other roles', async () => {
    expect(await rows(anna).count()).toBe(WHOLE)
    for (const { role, name, email } of COLLEAGUES) {
      await invites(anna, { name, email, roles: [role] })
      const colleague = await personWith(browser, product.url, { width: 1024 })
      await joins(colleague, email)
      await colleague.follows('Перечень точек')
      expect(await colleague.reads(), role).toContain(GENITIVE)
      expect(await rows(colleague).count(), role).toBe(WHOLE)
      const deeds = await colleague.page
        .locator('main form[method=post]')
        .evaluateAll((forms) => forms.map((form) => form.getAttribute('action')))
      expect(deeds, role).toEqual(role === REGISTRAR ? ['/desk/register/adoption'] : [])
      await colleague.leaves()
    }
  })

  test('on a phone every row is a card, whole and in the same order', async () => {
    await anna.opens('/desk/register')
    const wide = await rows(anna).allInnerTexts()
    const phone = await personWith(browser, product.url, { width: 320 })
    await phone.context.addCookies(await anna.context.cookies())
    await phone.opens('/desk/register')
    const cards = await phone.page.locator('tbody tr').evaluateAll((trs) =>
      trs.map((tr) => {
        const cells = [...tr.children].map((cell) => cell.getBoundingClientRect()).filter(({ height }) => height > 1)
        return { isOne: cells.every(({ left, right }) => left >= 0 && right <= innerWidth), lines: cells.length }
      }),
    )
    expect(cards.filter(({ isOne }) => isOne)).toHaveLength(cards.length)
    const names = (texts: string[]) =>
      texts.join('\n').match(/Электронная почта|Телефонная связь|Кабинет внутренних клиентов/g)
    expect(names([await phone.page.getByRole('table').innerText()])).toEqual(names(wide))
    await phone.leaves()
  })

  test('on paper there is the form and nothing else: no sections, no buttons, the heading of the table on every page', async () => {
    await anna.opens('/desk/register')
    await anna.page.emulateMedia({ media: 'print' })
    for (const gone of ['header.bar', 'nav.side', '.notice', '.beyond', 'button', '#view'])
      expect(await anna.page.locator(gone).first().isVisible(), gone).toBe(false)
    expect(await anna.page.locator('thead').evaluate((it) => getComputedStyle(it).display)).toBe('table-header-group')
    expect(await anna.page.locator('tbody tr').count()).toBe(WHOLE - 2)
    await anna.page.emulateMedia({ media: null })

    const pdf = await anna.page.pdf({ preferCSSPageSize: true })
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
    expect(pages).toBeGreaterThan(0)
    expect(pages).toBeLessThanOrEqual(4)
    const text = textOf(pdf)
    expect(text === undefined || (text.match(/Удовлетворяемые/g)?.length ?? 0) === pages).toBe(true)
    expect(text ?? '').not.toMatch(/оставить отзыв|Разделы|образец/)
  })

  test('the sample goes whole while nobody has used it, and what is empty says what to do', async () => {
    await setsUp('С пустого')
    expect(await anna.reads()).toContain('В перечне пока нет точек')
    const citizen = await personWith(browser, product.url, { width: 320 })
    await citizen.opens('/')
    expect(await citizen.reads()).toContain('Здесь пока ничего нет')
    await citizen.leaves()
    await anna.follows('включите его в настройке')
    await setsUp('С образца')
    expect(await rows(anna).count()).toBe(WHOLE)
  })

  test('after the first answer the sample stays, and the administrator is told why', async () => {
    const citizen = await personWith(browser, product.url, { javaScript: false })
    await citizen.opens('/')
    await citizen.follows('Телефонная связь')
    await answersSurvey(citizen, 5)
    await citizen.presses('Отправить отзыв')
    await citizen.leaves()
    await setsUp('С пустого')
    expect(await anna.page.getByRole('alert').innerText()).toContain('люди уже оставили отзывы')
    expect(await anna.page.getByRole('radio', { name: /^С пустого/ }).isChecked()).toBe(true)
    await anna.opens('/desk/register')
    expect(await rows(anna).count()).toBe(WHOLE)
  })
})

const PDF_TO_TEXT = '/usr/bin/pdftotext'

/** What a reader finds on the printed pages, where this machine can tell. */
const textOf = (pdf: Buffer): string | undefined =>
  existsSync(PDF_TO_TEXT)
    ? execFileSync(PDF_TO_TEXT, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
    : undefined
