import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { VIEW_CHOICES } from '../src/platform/html/view-settings.ts'
import { type Device, launch, type Person, personWith } from './browser.ts'
import { firstAdministrator } from './cast.ts'
import { tabsTo } from './keyboard.ts'
import { CODE, codeOf, opensReceipt } from './receipt.ts'
import { answersFirstStep, answersSurvey, chooses, mark, words } from './survey.ts'

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

const TAKEN = 'Спасибо, отзыв принят'
const TOLD = 'Этот отзыв уже у нас'

async function citizen(device: Device, story: (person: Person) => Promise<void>): Promise<void> {
  const person = await personWith(browser, product.url, device)
  await story(person)
  await person.leaves()
}

/** From the short link to the last button before sending. */
async function fillsIn(person: Person, value: number, text: string): Promise<void> {
  await person.opens(address)
  await answersSurvey(person, value, text)
}

async function sends(person: Person): Promise<string> {
  await person.presses('Отправить отзыв')
  expect(await person.reads()).toContain(TAKEN)
  sent += 1
  return codeOf(person)
}

async function setsView(person: Person, group: string, choice: string): Promise<void> {
  await person.page.getByRole('button', { name: 'Настройки вида' }).click()
  await person.page.getByRole('group', { name: group }).getByRole('radio', { name: choice }).check({ force: true })
  await person.presses('Запомнить')
}

describe('A citizen says how it was', () => {
  test('comes from the home page, answers in four steps and later opens the receipt by its code', () =>
    citizen({}, async (person) => {
      await person.opens('/')
      await person.page.getByRole('link', { name: 'Оставить отзыв', exact: true }).click()
      await person.follows('Электронная почта')
      const opened = await person.reads()
      for (const told of ['Шаг 1 из 4. О чём шла речь', 'около двух минут', 'О вас не знаем ничего', 'Не храним'])
        expect(opened).toContain(told)
      await chooses(person, 'С чем вы обращались?', 'Другое')
      await person.page.getByRole('textbox', { name: /^Что именно/ }).fill('Спор о меже')
      await chooses(person, 'Вы получили то, за чем обращались?', 'Частично')
      await person.presses('Дальше')
      expect(await person.reads()).toContain('Шаг 2 из 4. Как мы работали')
      await person.presses('Дальше')
      await mark(person, 4).check({ force: true })
      await person.presses('Дальше')
      expect(await person.reads()).toContain('Шаг 4 из 4. Ваши слова')
      await words(person).fill('Ответили в тот же день, но "сухо".\n\nА ссылку <b>не дали</b>')
      const code = await sends(person)
      expect(code).toMatch(CODE)
      expect(await person.reads()).toContain('Что будет дальше')
      const receipt = await opensReceipt(person, code.toLowerCase().replaceAll('-', ' '))
      expect(receipt).toContain('Что стало с вашим отзывом')
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
      await tabsTo(page, 'Узнать информацию')
      // Back from the first option the last one is chosen, and its field for own words comes with it.
      await page.keyboard.press('ArrowUp')
      await tabsTo(page, 'Что именно')
      await page.keyboard.type('Спор о меже')
      await tabsTo(page, 'Да, полностью')
      await page.keyboard.press('Space')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/steps/2')
      await person.looks()
      await tabsTo(page, 'Дальше')
      await person.arrivesBy(() => page.keyboard.press('Enter'))
      await tabsTo(page, '1')
      await page.keyboard.press('Space')
      await page.keyboard.press('ArrowRight')
      expect(await mark(person, 2).isChecked()).toBe(true)
      await tabsTo(page, 'Дальше')
      await person.arrivesBy(() => page.keyboard.press('Enter'))
      await tabsTo(page, 'Что пошло не так')
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

  test('finds the letters too small in the middle of a survey and on the receipt: enlarging them loses nothing', () =>
    citizen({ width: 320 }, async (person) => {
      await fillsIn(person, 2, 'Мелко написано')
      await setsView(person, 'Размер букв', 'Вдвое')
      expect(await person.page.locator('html').getAttribute('data-size')).toBe('200')
      expect(await words(person).inputValue()).toBe('Мелко написано')
      await person.presses('Назад')
      expect(await mark(person, 2).isChecked()).toBe(true)
      await person.presses('Дальше')
      const code = await sends(person)
      await opensReceipt(person, code)
      await setsView(person, 'Размер букв', 'Обычный')
      expect(await person.reads()).toContain(code)
    }))

  test('goes back and forth and loses nothing', () =>
    citizen({ javaScript: false }, async (person) => {
      await fillsIn(person, 4, '\n  Сначала\nпотом')
      await person.presses('Назад')
      expect(await mark(person, 4).isChecked()).toBe(true)
      await person.presses('Назад')
      await person.presses('Назад')
      expect(await person.page.getByRole('radio', { name: 'Узнать информацию' }).isChecked()).toBe(true)
      for (let step = 1; step < 4; step += 1) await person.presses('Дальше')
      expect(await words(person).inputValue()).toBe('\n  Сначала\nпотом')
      await person.page.goBack()
      await person.page.goForward()
      expect(await words(person).inputValue()).toBe('\n  Сначала\nпотом')
      await sends(person)
    }))

  test('cannot say: that is an answer too', () =>
    citizen({ width: 320, javaScript: false }, async (person) => {
      await person.opens(address)
      await answersFirstStep(person)
      await person.presses('Дальше')
      await person.page.getByRole('radio', { name: 'Затрудняюсь ответить' }).check()
      await person.presses('Дальше')
      expect(await words(person).count()).toBe(0)
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
        return Number(/Пришло: (\d+)/.exec(await analyst.reads())?.[1] ?? 0)
      })
      .toBe(sent)
    await analyst.leaves()
  })
})
