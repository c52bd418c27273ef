import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { type Device, launch, type Person, personWith } from './browser.ts'
import { answersFirstStep, answersSurvey, chooses, words } from './survey.ts'

let browser: Browser
let product: Product
let address: string
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

async function citizen(device: Device, story: (person: Person) => Promise<void>): Promise<void> {
  const person = await personWith(browser, product.url, device)
  await story(person)
  await person.leaves()
}

describe('A citizen goes through the steps of a survey', () => {
  test('forgets to answer: the summary says all of it first and leads to each place', () =>
    citizen({ width: 320 }, async (person) => {
      await person.opens(address)
      await person.presses('Дальше')
      expect(await person.page.title()).toMatch(/^Ошибка: /)
      const summary = person.page.getByRole('alert')
      expect(await summary.getByRole('link').allInnerTexts()).toEqual([
        '«С чем вы обращались?» Выберите ответ',
        '«Вы получили то, за чем обращались?» Выберите ответ',
      ])
      expect(await summary.evaluate((it) => it === document.activeElement)).toBe(true)
      await summary.getByRole('link').last().click()
      const first = person.page.getByRole('radio', { name: 'Да, полностью' })
      expect(await first.evaluate((it) => it === document.activeElement)).toBe(true)
      await answersFirstStep(person)
      expect(await person.reads()).toContain('Шаг 2 из 4')
    }))

  test('still waits for the answer: is not asked to judge it, and a changed mind counts', () =>
    citizen({ width: 320, javaScript: false }, async (person) => {
      await person.opens(address)
      await chooses(person, 'С чем вы обращались?', 'Подать жалобу')
      await chooses(person, 'Вы получили то, за чем обращались?', 'Ещё жду ответа')
      await person.presses('Дальше')
      expect(await person.page.getByRole('radiogroup').count()).toBe(1)
      await person.presses('Назад')
      await chooses(person, 'Вы получили то, за чем обращались?', 'Нет')
      await person.presses('Дальше')
      expect(await person.page.getByRole('radiogroup').count()).toBeGreaterThan(3)
    }))

  test.each([{ javaScript: true }, { javaScript: false, width: 320 }])(
    'has to go: puts it off, comes back by the same link and finds all of it (%o)',
    (device) =>
      citizen(device, async (person) => {
        await person.opens(address)
        await answersSurvey(person, 2, 'Начал на остановке')
        await person.presses('Продолжить позже')
        expect(await person.reads()).toMatch(/Ответы сохранены до \d+ \S+/)
        await person.opens(address)
        expect(await person.page.getByRole('heading', { level: 1 }).innerText()).toMatch(/^Вы начали отвечать \d+ \S+/)
        await person.follows('Продолжить')
        expect(await words(person).inputValue()).toBe('Начал на остановке')
        await person.presses('Отправить отзыв')
        expect(await person.reads()).toContain('Спасибо, отзыв принят')
        expect(await person.context.cookies(`${product.url}${address}`)).toEqual([])
        await person.opens(address)
        expect(await person.reads()).toContain('Шаг 1 из 4')
        await answersFirstStep(person)
        await person.presses('Продолжить позже')
        await person.opens(address)
        await person.presses('Начать заново')
        expect(await person.page.getByRole('radio', { name: 'Узнать информацию' }).isChecked()).toBe(false)
      }),
  )
})
