import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { draftsEntry, SUBMIT } from './amendment.ts'
import { type Device, launch, type Person, personWith } from './browser.ts'
import { colleague, settledAdministrator } from './cast.ts'
import { looksNarrow } from './narrow.ts'
import { EDITOR, makesUnit, UNIT } from './unit.ts'

const PROCESS = 'Запрос на ознакомление с информацией'
const MOBILE = {
  name: 'Выездной приём в совхозе',
  process: PROCESS,
  channel: 'Личный приём',
  need: 'Получить консультацию',
}

let browser: Browser
let product: Product
let editor: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  const anna = await settledAdministrator(browser, product)
  await makesUnit(anna)
  editor = await colleague(browser, product, { ...EDITOR, unit: UNIT, by: anna })
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

const said = ({ page }: Person) => page.locator('[data-autosave-said]').innerText()
const versionOf = async ({ page }: Person) => Number(await page.locator('[name=version]').inputValue())
const named = ({ page }: Person) => page.getByLabel('Как называется точка')

/** The same editor at another window or device. */
async function elsewhere(device: Device = {}): Promise<Person> {
  const person = await personWith(browser, product.url, device)
  await person.context.addCookies(await editor.context.cookies())
  return person
}

describe('A draft saves itself', () => {
  test('what was typed is there again after the browser was closed without a button', async () => {
    const home = await elsewhere()
    const draft = await draftsEntry(home, MOBILE)
    await looksNarrow(home)
    await expect.poll(() => said(home), { timeout: 15_000 }).toMatch(/^Сохранено в \d{1,2}:\d\d$/)
    await home.leaves()

    const again = await elsewhere({ width: 320 })
    await again.opens('/desk/amendments')
    await again.follows(MOBILE.name)
    expect(again.at()).toBe(draft)
    expect(await named(again).inputValue()).toBe(MOBILE.name)
    expect(await again.page.getByLabel('В каком процессе').inputValue()).toBe(PROCESS)
    expect(await again.page.getByRole('checkbox', { name: /^Получить консультацию/ }).isChecked()).toBe(true)
    expect(await said(again)).toMatch(/^Сохранено .*\d{1,2}:\d\d$/)
    await again.leaves()
  })

  test('while there is no network the page says so, and saves once it is back', async () => {
    const field = await elsewhere({ width: 320 })
    await field.opens('/desk/amendments')
    await field.follows(MOBILE.name)
    await field.context.setOffline(true)
    await field.writes('Как называется точка', 'Выездной приём без связи')
    await expect.poll(() => said(field), { timeout: 15_000 }).toContain('Не сохранено: нет связи')
    await field.context.setOffline(false)
    await expect.poll(() => said(field), { timeout: 30_000 }).toContain('Сохранено в')
    // The console has complained of the network, so nobody looks at that page any more.
    await field.page.goto('/desk/amendments')
    expect(await field.reads()).toContain('Выездной приём без связи')
    await field.leaves()
  })

  test('without JavaScript the button saves it', async () => {
    const plain = await elsewhere({ width: 320, javaScript: false })
    await plain.opens('/desk/amendments/new?deed=include')
    await plain.presses('Начать черновик')
    await plain.writes('Как называется точка', 'Окно выдачи справок')
    await plain.presses('Сохранить черновик')
    expect(await plain.reads()).toContain('Черновик сохранён')
    await plain.opens('/desk/amendments')
    await plain.follows('Окно выдачи справок')
    expect(await named(plain).inputValue()).toBe('Окно выдачи справок')
    await plain.presses(SUBMIT)
    expect(await plain.page.getByRole('alert').innerText()).toContain('Процесс не назван')
    expect(await named(plain).inputValue()).toBe('Окно выдачи справок')
    await plain.leaves()
  })

  test('of two windows the second is told, and loses nothing', async () => {
    const [first, second] = [await elsewhere(), await elsewhere()]
    const draft = await draftsEntry(first, { ...MOBILE, name: 'Приём в клубе' })
    await expect.poll(() => said(first), { timeout: 15_000 }).toContain('Сохранено в')
    const before = await versionOf(first)
    await second.opens(draft)
    await first.writes('Как называется точка', 'Приём в доме культуры')
    await expect.poll(() => versionOf(first), { timeout: 15_000 }).toBeGreaterThan(before)

    await second.writes('Как называется точка', 'Приём в школе')
    await expect.poll(() => said(second), { timeout: 15_000 }).toContain('Не сохранено')
    await second.presses('Сохранить черновик')
    await looksNarrow(second)
    const told = await second.reads()
    for (const words of ['Этот черновик тем временем сохранили', EDITOR.name, 'Приём в доме культуры'])
      expect(told).toContain(words)
    expect(await named(second).inputValue()).toBe('Приём в школе')
    await second.presses('Сохранить черновик')
    expect(await second.reads()).toContain('Черновик сохранён')
    await first.opens(draft)
    expect(await named(first).inputValue()).toBe('Приём в школе')
    await first.leaves()
    await second.leaves()
  })
})
