import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { VIEW_CHOICES } from '../src/platform/html/view-settings.ts'
import { type Device, launch, type Person, personWith } from './browser.ts'
import { firstAdministrator } from './cast.ts'
import { tabsTo } from './keyboard.ts'

let browser: Browser
let product: Product
let address: string
/** How many answers this file has sent: at the end exactly so many are counted. */
let sent = 0
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  const first = await personWith(browser, product.url)
  await first.page.goto('/')
  address = (await first.page.locator('a[href^="/e/"]').first().getAttribute('href')) ?? ''
  await first.leaves()
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

const CODE = /\S{4}-\S{4}-\S{4}/
const TAKEN = 'Спасибо, отзыв принят'
const TOLD = 'Этот отзыв уже у нас'

async function citizen(device: Device, story: (person: Person) => Promise<void>): Promise<void> {
  const person = await personWith(browser, product.url, device)
  await story(person)
  await person.leaves()
}

const mark = (person: Person, value: number) => person.page.getByRole('radio', { name: new RegExp(`^${value}`) })
const words = (person: Person) => person.page.getByRole('textbox', { name: /Что нам исправить/ })
const codeOf = async (person: Person) => CODE.exec(await person.reads())?.[0] ?? 'no code'

/** From the short link to the last button before sending. */
async function fillsIn(person: Person, value: number, text: string): Promise<void> {
  await person.opens(address)
  await mark(person, value).check({ force: true })
  await person.presses('Дальше')
  await words(person).fill(text)
}

async function sends(person: Person): Promise<string> {
  await person.presses('Отправить отзыв')
  expect(await person.reads()).toContain(TAKEN)
  sent += 1
  return codeOf(person)
}

async function opensReceipt(person: Person, code: string): Promise<string> {
  await person.opens('/receipt')
  await person.writes('Код квитанции', code)
  await person.presses('Открыть квитанцию')
  return person.reads()
}

async function setsView(person: Person, group: string, choice: string): Promise<void> {
  await person.page.getByRole('button', { name: 'Настройки вида' }).click()
  await person.page.getByRole('group', { name: group }).getByRole('radio', { name: choice }).check({ force: true })
  await person.presses('Запомнить')
}

describe('A citizen says how it was', () => {
  test('comes from the home page, answers in two steps and later opens the receipt by its code', () =>
    citizen({}, async (person) => {
      await person.opens('/')
      await person.page.getByRole('link', { name: 'Оставить отзыв', exact: true }).click()
      await person.follows('Электронная почта')
      expect(await person.reads()).toContain('Шаг 1 из 2. Оценка')
      await mark(person, 4).check({ force: true })
      await person.presses('Дальше')
      expect(await person.reads()).toContain('Шаг 2 из 2. Ваши слова')
      await words(person).fill('Ответили в тот же день, но "сухо".\n\nА ссылку <b>не дали</b>')
      const code = await sends(person)
      expect(code).toMatch(CODE)
      expect(await person.reads()).toContain('Что будет дальше')
      const receipt = await opensReceipt(person, code.toLowerCase().replaceAll('-', ' '))
      expect(receipt).toContain('Ваш отзыв')
      expect(receipt).toContain(code)
    }))

  test('has nothing but a keyboard and a screen of 320 px', () =>
    citizen({ width: 320 }, async (person) => {
      const { page } = person
      await person.opens('/')
      await tabsTo(page, 'К содержанию')
      await page.keyboard.press('Enter')
      await tabsTo(page, 'Оставить отзыв')
      await page.keyboard.press('Enter')
      await tabsTo(page, 'Электронная почта')
      await person.arrivesBy(() => page.keyboard.press('Enter'))
      await tabsTo(page, '1')
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowRight')
      expect(await mark(person, 2).isChecked()).toBe(true)
      await tabsTo(page, 'Дальше')
      await person.arrivesBy(() => page.keyboard.press('Enter'))
      await tabsTo(page, 'Что нам исправить')
      await page.keyboard.type('Долго')
      await tabsTo(page, 'Отправить отзыв')
      await person.arrivesBy(() => page.keyboard.press('Enter'))
      sent += 1
      expect(await person.reads()).toContain(TAKEN)
      await tabsTo(page, 'открыть по коду')
      await person.arrivesBy(() => page.keyboard.press('Enter'))
      expect(person.at()).toBe('/receipt')
    }))

  test('sees poorly: letters twice as large, kept by the form, on a phone, with JavaScript and without', async () => {
    for (const javaScript of [true, false])
      await citizen({ width: 320, javaScript }, async (person) => {
        await person.opens('/')
        await setsView(person, 'Размер букв', 'Вдвое')
        expect(person.at()).toBe('/')
        expect(await person.page.locator('html').getAttribute('data-size')).toBe('200')
        const size = await person.page
          .locator('main p')
          .first()
          .evaluate((p) => Number.parseFloat(getComputedStyle(p).fontSize))
        expect(size).toBeGreaterThanOrEqual(32)
        await fillsIn(person, 5, 'Всё хорошо')
        const code = await sends(person)
        expect(await opensReceipt(person, code)).toContain(code)
      })
  })

  test('chooses any of the colour schemes and can read every page in it', () =>
    citizen({}, async (person) => {
      await person.opens('/')
      for (const [scheme, label] of Object.entries(VIEW_CHOICES.scheme)) {
        await setsView(person, 'Цвета', label)
        expect(await person.page.locator('html').getAttribute('data-scheme')).toBe(scheme === 'auto' ? null : scheme)
        await person.opens(address)
        await person.presses('Дальше')
        await person.opens('/')
      }
    }))

  test('goes back and forth and loses nothing', () =>
    citizen({ javaScript: false }, async (person) => {
      await fillsIn(person, 4, '\n  Сначала\nпотом')
      await person.presses('Назад')
      expect(await mark(person, 4).isChecked()).toBe(true)
      await mark(person, 3).check({ force: true })
      await person.presses('Дальше')
      expect(await words(person).inputValue()).toBe('\n  Сначала\nпотом')
      await person.page.goBack()
      await person.page.goForward()
      expect(await words(person).inputValue()).toBe('\n  Сначала\nпотом')
      await sends(person)
    }))

  test('forgets the mark: the summary says so first and leads to the marks', () =>
    citizen({ width: 320 }, async (person) => {
      await person.opens(address)
      await person.presses('Дальше')
      expect(await person.page.title()).toMatch(/^Ошибка: /)
      const summary = person.page.getByRole('alert')
      expect(await summary.innerText()).toContain('Поставьте оценку от 1 до 5')
      expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true)
      await summary.getByRole('link').click()
      expect(await mark(person, 1).evaluate((it) => it === document.activeElement)).toBe(true)
      await mark(person, 1).check({ force: true })
      await person.presses('Дальше')
      expect(await person.reads()).toContain('Шаг 2 из 2')
    }))

  test('cannot say: that is an answer too', () =>
    citizen({ width: 320, javaScript: false }, async (person) => {
      await person.opens(address)
      await person.page.getByRole('radio', { name: 'Затрудняюсь ответить' }).check()
      await person.presses('Дальше')
      await sends(person)
    }))

  test('comes back by the button of the browser and sends again: the same receipt, and is told so', () =>
    citizen({}, async (person) => {
      await fillsIn(person, 2, 'Один раз')
      const code = await sends(person)
      await person.page.goBack()
      expect(await words(person).inputValue()).toBe('Один раз')
      await words(person).fill('Другое')
      await person.presses('Отправить отзыв')
      expect(await person.reads()).toContain(TOLD)
      expect(await codeOf(person)).toBe(code)
    }))

  test('reloads the page with the receipt: nothing is counted twice', () =>
    citizen({}, async (person) => {
      await fillsIn(person, 3, '')
      const code = await sends(person)
      await person.arrivesBy(() => person.page.reload())
      expect(await codeOf(person)).toBe(code)
      expect(await person.reads()).toContain(TOLD)
    }))

  test('presses «Отправить отзыв» twice at once: one answer, one receipt', () =>
    citizen({}, async (person) => {
      await fillsIn(person, 5, 'Дважды')
      await person.page.getByRole('button', { name: 'Отправить отзыв' }).dblclick()
      await person.page.waitForURL('**/answers')
      await person.page.getByRole('heading', { name: TAKEN }).waitFor()
      sent += 1
      expect(await codeOf(person)).toMatch(CODE)
    }))

  test('is counted once for every answer, and no more', async () => {
    const analyst = await firstAdministrator(browser, product)
    await expect
      .poll(async () => {
        await analyst.page.goto('/desk/answers')
        const text = await analyst.reads()
        const hard = Number(/Ещё (\d+)/.exec(text)?.[1] ?? 0)
        return hard + Number(/Пока (\d+)|Оценок (\d+)/.exec(text)?.slice(1).find(Boolean) ?? 0)
      })
      .toBe(sent)
    await analyst.leaves()
  })
})
