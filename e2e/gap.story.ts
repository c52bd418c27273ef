import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { includes, proposesEntry, SUBMIT } from './amendment.ts'
import { launch, type Person } from './browser.ts'
import { colleague, settledAdministrator } from './cast.ts'
import { inOneLine } from './figures.ts'
import { looksNarrow } from './narrow.ts'
import { type Writers, writers } from './unit.ts'

const FINDINGS = '/desk/register/findings'
const PROCESS = 'Подача заявления на субсидию'
const KNOWN = '+7 (4132) 62-00-01'
const UNKNOWN = '8 4132 62-77-77'

let browser: Browser
let product: Product
let clerk: Person
let editor: Person
let registrar: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  const anna = await settledAdministrator(browser, product, 'С пустого')
  const both: Writers = await writers(browser, product, { by: anna })
  ;({ editor, registrar } = both)
  const invited = { name: 'Быстров Илья', email: 'ilya@ozerny.example', roles: ['Исполнитель'] }
  clerk = await colleague(browser, product, { ...invited, by: anna })
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

const share = async (): Promise<string> => {
  await editor.opens(FINDINGS)
  return inOneLine(await editor.page.getByRole('region', { name: /^Доля взаимодействий/ }).innerText())
}

async function notes(address: string, times: number): Promise<void> {
  const { page } = clerk
  await clerk.opens('/desk/interactions')
  await page.locator('[name=channel]').selectOption({ label: 'Телефонная связь' })
  await page.locator('[name=address]').fill(address)
  await page.locator('[name=times]').fill(String(times))
  await clerk.presses('Записать в журнал')
  expect(await clerk.reads()).toContain('Записали')
}

describe('A way that people use and the register does not know', () => {
  test('the register knows one telephone', async () => {
    const named = { name: 'Телефон отдела субсидий', process: PROCESS, channel: 'Телефонная связь' }
    await proposesEntry(editor, { ...named, need: 'Получить консультацию', phone: KNOWN })
    await includes(registrar, named.name)
  })

  test('a clerk writes down calls, the number written as each caller said it', async () => {
    await notes(KNOWN, 20)
    await looksNarrow(clerk)
    await notes('8-4132-62-00-01', 4)
    await notes(UNKNOWN, 36)
    await clerk.opens('/desk/interactions')
    await clerk.page.locator('[name=address]').fill(UNKNOWN)
    await clerk.presses('Записать в журнал')
    await looksNarrow(clerk)
    expect(await clerk.page.getByRole('alert').innerText()).toContain('Осталось исправить')
    expect(await clerk.page.locator('[name=address]').inputValue()).toBe(UNKNOWN)
  })

  test('it is found, and one link leads to an amendment that knows the channel and the number', async () => {
    expect(await share()).toMatch(/За год: 40\s?%, 24 из 60/)
    await looksNarrow(editor)
    const row = editor.page.getByRole('row').filter({ hasText: UNKNOWN })
    expect(inOneLine(await row.innerText())).toContain('36 взаимодействий')
    await editor.arrivesBy(() => row.getByRole('link', { name: /^Предложить точку/ }).click())
    await looksNarrow(editor)
    await editor.presses('Начать черновик')
    await looksNarrow(editor)
    expect(await editor.page.locator('[name=channel]').inputValue()).toBe('phone')
    expect(await editor.page.locator('[name=phone]').inputValue()).toBe(UNKNOWN)
    expect(await editor.page.locator('[name=phone]').isVisible()).toBe(true)

    await editor.writes('Как называется точка', 'Телефон бухгалтерии')
    await editor.writes('В каком процессе', PROCESS)
    await editor.page.getByRole('checkbox', { name: /^Получить информацию/ }).check()
    await editor.presses(SUBMIT)
    expect(await editor.reads()).toContain('Правка отправлена на проверку')
    expect(await share(), 'nothing is covered by what is only proposed').toMatch(/40\s?%/)
  })

  test('once it is included the finding is gone and more is covered', async () => {
    await includes(registrar, 'Телефон бухгалтерии')
    expect(await share()).toMatch(/За год: 100\s?%, 60 из 60/)
    expect(await editor.reads()).not.toContain('Сюда обращаются, а в перечне этого нет')
    // What was passed over stays a finding, with the reason.
    expect(await editor.reads()).toContain('Документ готовят')
  })
})
