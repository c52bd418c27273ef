import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { includes, SUBMIT } from './amendment.ts'
import { launch, type Person, personWith } from './browser.ts'
import { colleague, settledAdministrator } from './cast.ts'
import { inOneLine } from './figures.ts'
import { tabsTo } from './keyboard.ts'
import { looksNarrow } from './narrow.ts'
import { type Writers, writers } from './unit.ts'

const STAND = 'Информационный стенд Министерства'
const MOVED = 'Стенд перевесили на первый этаж'
const EMPLOYEE = { name: 'Тропин Савва', email: 'savva@ozerny.example', roles: ['Сотрудник'] }

let browser: Browser
let product: Product
let staff: Writers
let employee: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  const anna = await settledAdministrator(browser, product)
  staff = await writers(browser, product, { by: anna })
  employee = await colleague(browser, product, { ...EMPLOYEE, by: anna })
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

const rows = ({ page }: Person) => page.locator('table.register tbody tr')

/** Nothing on the page begins, changes or decides anything. */
async function expectNothingToPress({ page }: Person): Promise<void> {
  const forms = await page.locator('main form').evaluateAll((found) => found.map((form) => form.getAttribute('method')))
  expect(forms.filter((method) => method !== 'get')).toEqual([])
  expect(await page.locator('main a[href*="/desk/amendments"]').count()).toBe(0)
  expect(await page.getByRole('link', { name: /Загрузить из файла|Настройки|^Предложить|^Исключить/ }).count()).toBe(0)
}

/** Goes by Tab, presses Enter, and looks at the page behind it. */
async function entersAt({ page, arrivesBy }: Person, words: string | RegExp): Promise<void> {
  await tabsTo(page, words)
  await arrivesBy(() => page.keyboard.press('Enter'))
}

/** From where the choice stands, so many steps down. */
async function choosesBelow({ page }: Person, steps: number, option: string): Promise<void> {
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
  expect(await page.locator('select:focus option:checked').innerText()).toBe(option)
}

const dayBack = async ({ page }: Person, days: number): Promise<string> =>
  page.evaluate((back) => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10), days)

describe('An employee reads the register', () => {
  test('a colleague of a unit has changed one entry of it', async () => {
    const { editor, registrar } = staff
    await editor.opens('/desk/register')
    const row = rows(editor).filter({ hasText: STAND })
    await editor.arrivesBy(() => row.getByRole('link', { name: /^предложить правку/ }).click())
    await editor.presses('Начать черновик')
    await editor.page.locator('summary').filter({ hasText: 'что ещё сказать в графе 5' }).click()
    await editor.page.locator('[name=features]').fill('Вход с улицы')
    await editor.writes('Почему меняем', MOVED)
    await editor.presses(SUBMIT)
    await includes(registrar, STAND, 'Включить изменение')
  })

  test('by keyboard alone: finds in the table what is looked for, by word, channel and need', async () => {
    await employee.opens('/desk')
    await employee.follows('Перечень точек')
    expect(await rows(employee).count()).toBe(17)
    await expectNothingToPress(employee)
    await tabsTo(employee.page, 'Найти')
    await employee.page.keyboard.type('сообщество')
    await tabsTo(employee.page, 'Канал')
    await choosesBelow(employee, 4, 'Одноклассники')
    await entersAt(employee, 'Показать')
    expect(await rows(employee).count()).toBe(3)
    expect(await employee.reads()).toMatch(/Нашли 3\D/)
    await looksNarrow(employee)
    await tabsTo(employee.page, 'Ещё условия')
    await employee.page.keyboard.press('Enter')
    await tabsTo(employee.page, 'Потребность')
    await choosesBelow(employee, 5, 'Получение результата, ответа')
    await entersAt(employee, 'Показать')
    expect(await rows(employee).count()).toBe(1)
    expect(inOneLine(await rows(employee).innerText())).toContain('Получение ответа')
    await entersAt(employee, 'Сбросить')
    expect(await rows(employee).count()).toBe(17)
  })

  test('by keyboard alone: goes from the table to cards and to the map', async () => {
    await entersAt(employee, 'Карточки')
    expect(await employee.page.getByRole('heading', { level: 3 }).count()).toBe(17)
    expect(await employee.reads()).toContain('Вход с улицы')
    await expectNothingToPress(employee)
    await looksNarrow(employee)
    await entersAt(employee, 'Карта')
    const map = employee.page.locator('table.map')
    expect(await map.locator('tbody tr').count()).toBe(3)
    expect(inOneLine(await map.innerText())).toContain('3.5')
    await expectNothingToPress(employee)
    await looksNarrow(employee)
    await entersAt(employee, 'Таблица')
    expect(await rows(employee).count()).toBe(17)
  })

  test('is told what cannot be found, and how to go on', async () => {
    await employee.opens('/desk/register?q=вертолёт')
    expect(await employee.reads()).toContain('Таких точек нет')
    await looksNarrow(employee)
    await employee.follows('Показать весь перечень')
    expect(await rows(employee).count()).toBe(17)
  })

  test('reads the register as of another day: before the first entry there was none, and tomorrow is not known', async () => {
    await employee.opens('/desk/register')
    const past = await dayBack(employee, 3)
    await employee.page.locator('[name=asOf]').fill(past)
    await employee.presses('Показать')
    await looksNarrow(employee)
    expect(await employee.reads()).toContain('В этот день в перечне ничего не было')
    await employee.follows('Показать, какой он сейчас')
    await employee.page.locator('[name=asOf]').fill(await dayBack(employee, -40))
    await employee.presses('Показать')
    expect(await employee.reads()).toContain('Этот день ещё не наступил')
    expect(await rows(employee).count()).toBe(0)
  })

  test('sees what changed between two days, with who, why and in spite of what', async () => {
    await employee.opens('/desk/register')
    await employee.follows('Что изменилось')
    await employee.page.locator('[name=from]').fill(await dayBack(employee, 3))
    await employee.presses('Показать')
    await looksNarrow(employee)
    const told = inOneLine(await employee.reads())
    for (const words of [STAND, MOVED, 'Документ готовят']) expect(told).toContain(words)
    await expectNothingToChange(employee)
  })

  test('reads the history of an entry and holds two versions against each other', async () => {
    await employee.opens('/desk/register')
    await employee.arrivesBy(() =>
      rows(employee).filter({ hasText: STAND }).getByRole('link', { name: /^код/ }).click(),
    )
    await expectNothingToPress(employee)
    await looksNarrow(employee)
    await employee.follows('История')
    await looksNarrow(employee)
    const history = inOneLine(await employee.reads())
    for (const words of ['Версия 2: изменена', 'Версия 1: включена', MOVED, 'Вход с улицы'])
      expect(history).toContain(words)
    await employee.presses('Показать')
    await looksNarrow(employee)
    expect(inOneLine(await employee.reads())).toContain('Версия 1 и версия 2')
    await expectNothingToChange(employee)
  })

  test('sees what the register lacks and the terms of the order, and is let into nothing else', async () => {
    for (const open of ['/desk/register/findings', '/desk/interactions', '/desk/glossary']) {
      await employee.opens(open)
      await expectNothingToPress(employee)
      await looksNarrow(employee)
    }
    for (const closed of [
      '/desk/amendments',
      '/desk/amendments/new',
      '/desk/amendments/queue',
      '/desk/register/imports',
      '/desk/register/settings',
    ]) {
      await employee.opens(closed)
      expect(await employee.reads(), closed).toContain('Сюда нет доступа')
    }
  })

  test('on a telephone the same register is read in cards', async () => {
    const phone = await personWith(browser, product.url, { width: 320, dark: true })
    await phone.context.addCookies(await employee.context.cookies())
    for (const view of ['', '?view=cards', '?view=map']) await phone.opens(`/desk/register${view}`)
    await phone.leaves()
  })
})

/** A history links to the amendments it came of, which may be read and not changed. */
async function expectNothingToChange({ page }: Person): Promise<void> {
  const forms = await page.locator('main form').evaluateAll((found) => found.map((form) => form.getAttribute('method')))
  expect(forms.filter((method) => method !== 'get')).toEqual([])
}
