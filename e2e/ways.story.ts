import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { includes, SUBMIT } from './amendment.ts'
import { type Device, launch, type Person, personWith } from './browser.ts'
import { settledAdministrator } from './cast.ts'
import { looksNarrow } from './narrow.ts'
import { writers } from './unit.ts'

const ROOM = 'Кабинет внутренних клиентов'
const ADDRESS = 'улица Портовая, 8, кабинет 101'
const RAMP = 'Пандус у входа, кнопка вызова'

let browser: Browser
let product: Product
let registrar: Person
let editor: Person
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

async function citizen(device: Device, story: (person: Person) => Promise<void>): Promise<void> {
  const person = await personWith(browser, product.url, device)
  await story(person)
  await person.leaves()
}

const kinds = ({ page }: Person) =>
  page.getByRole('heading', { name: /^(Через интернет|Без интернета)$/ }).allInnerTexts()

describe('How to reach the body', () => {
  test('a unit tells where a room is and what is made easier there', async () => {
    await editor.opens('/desk/register')
    const row = editor.page.locator('table.register tbody tr').filter({ hasText: ROOM }).first()
    await editor.arrivesBy(() => row.getByRole('link', { name: /^предложить правку/ }).click())
    await editor.presses('Начать черновик')
    await editor.page.getByText('Где клиенты её находят').click()
    await editor.page.locator('[name=address]').fill(ADDRESS)
    await editor.page.locator('[name=hours]').fill('пн–пт с 9 до 18')
    await editor.page.getByText('для людей с инвалидностью, пожилых').click()
    await editor.page.locator('[name=accessibility]').fill(RAMP)
    await looksNarrow(editor)
    await editor.writes('Почему меняем', 'Людям трудно нас найти')
    await editor.presses(SUBMIT)
    await includes(registrar, ROOM, 'Включить изменение')
  })

  test.each([
    ['with JavaScript', { width: 1440 }],
    ['without it on a telephone', { width: 320, javaScript: false }],
  ])('a citizen sees all of them, offline first when asked for, %s', (_, device) =>
    citizen(device, async (person) => {
      await person.opens('/')
      await person.follows('Все способы на одном листе')
      expect(person.at()).toBe('/ways')
      expect(await kinds(person)).toEqual(['Через интернет', 'Без интернета'])
      await person.follows('Сначала без интернета')
      expect(await kinds(person)).toEqual(['Без интернета', 'Через интернет'])
      const told = await person.reads()
      for (const words of [ADDRESS, 'пн–пт с 9 до 18', RAMP, 'Электронная почта']) expect(told).toContain(words)
      await person.follows('Сначала через интернет')
      expect(await kinds(person)).toEqual(['Через интернет', 'Без интернета'])
      await person.follows('Оставить отзыв')
      expect(person.at()).toBe('/')
    }),
  )

  test('the home page too puts first what is asked for', () =>
    citizen({ width: 320, dark: true }, async (person) => {
      await person.opens('/')
      await person.follows('Сначала без интернета')
      expect(await kinds(person)).toEqual(['Без интернета', 'Через интернет'])
    }))

  test('on paper it is a sheet with its date, and nothing to press', () =>
    citizen({}, async (person) => {
      await person.opens('/ways')
      await person.page.emulateMedia({ media: 'print' })
      for (const gone of ['header nav', '.chips', 'main .button'])
        for (const one of await person.page.locator(gone).all()) expect(await one.isVisible(), gone).toBe(false)
      expect(await person.page.getByText(/^По состоянию на/).isVisible()).toBe(true)
    }))

  test('once the body hides them there is no such page, and nothing leads to it', async () => {
    await registrar.opens('/desk/register/settings')
    await registrar.page.getByRole('checkbox', { name: /Как с нами связаться/ }).uncheck()
    await registrar.presses('Сохранить настройки')
    expect(await registrar.reads()).toContain('Настройки сохранены')
    await citizen({ width: 320 }, async (person) => {
      await person.opens('/')
      expect(await person.reads()).not.toContain('Как с нами связаться')
      expect(await person.page.locator('a[href*="/ways"]').count()).toBe(0)
      expect(await person.reads()).not.toContain(ADDRESS)
      await person.opens('/ways')
      expect(await person.reads()).toContain('Такой страницы нет')
    })
  })
})
