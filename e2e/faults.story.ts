import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { answersSurvey } from './survey.ts'

let browser: Browser
let product: Product
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

/** The database of this product and no other, ended as a power cut would. */
function killDatabase(): void {
  const pid = Number(readFileSync(join(product.dataFolder, 'postgres/cluster/postmaster.pid'), 'utf8').split('\n')[0])
  if (pid > 1) process.kill(pid, 'SIGKILL')
}

const ready = async () => (await fetch(`${product.url}/readyz`)).status

async function fillsIn(person: Person, text: string): Promise<void> {
  await person.opens('/')
  await person.follows('Электронная почта')
  await answersSurvey(person, 3, text)
}

describe('Something breaks', () => {
  test.each([
    ['with a large screen', { trouble: true }],
    ['with a phone and without JavaScript', { trouble: true, width: 320, javaScript: false }],
  ])(
    'the database dies while a citizen %s sends: the words come back, and go through once it is up again',
    async (_, device) => {
      const citizen = await personWith(browser, product.url, device)
      const text = '\nСлова, которые жаль потерять: "<b>&amp;"\n\nИ ещё строка'
      await fillsIn(citizen, text)
      killDatabase()
      await citizen.presses('Отправить отзыв')
      const said = await citizen.reads()
      expect(said).toContain('База данных сейчас недоступна')
      expect(said).toMatch(/Номер случая: [0-9A-F]{4}-[0-9A-F]{4}/)
      expect(await citizen.page.locator('[name=why]').inputValue()).toBe(text)
      await expect.poll(ready, { timeout: 50_000 }).toBe(200)
      await citizen.presses('Отправить ещё раз')
      expect(await citizen.reads()).toContain('Спасибо, отзыв принят')
      await citizen.leaves()
    },
  )

  test('a wrong address, a wrong code, a link that has lost its end: a plain page and the way home', async () => {
    const citizen = await personWith(browser, product.url, { width: 320 })
    for (const address of [
      '/no-such-page',
      '/e/0000',
      '/e/',
      '/sign-in/join/abc',
      '/desk/units/1',
      '/%D0%BF%D1%80%D0%B8%D0%B2%D0%B5%D1%82',
    ]) {
      await citizen.opens(address)
      if (citizen.at() === '/sign-in') continue
      expect(await citizen.reads(), address).toContain('Такой страницы нет')
      await citizen.follows('На главную')
      expect(citizen.at()).toBe('/')
    }
    await citizen.opens('/receipt')
    for (const typed of ['', 'АБВ', '2222-2222-2222']) {
      await citizen.writes('Код квитанции', typed)
      await citizen.presses('Открыть квитанцию')
      expect(await citizen.page.getByRole('alert').isVisible()).toBe(true)
      expect(await citizen.page.getByLabel('Код квитанции').inputValue()).toBe(typed)
    }
    await citizen.leaves()
  })

  test('too many words are counted and given back, to be made shorter', async () => {
    const citizen = await personWith(browser, product.url, { width: 320, javaScript: false })
    const long = 'Долго. '.repeat(800)
    await fillsIn(citizen, long)
    await citizen.presses('Отправить отзыв')
    expect(await citizen.page.getByRole('alert').textContent()).toMatch(/в нём 5\s?600 знаков, а поместится 5\s?000/)
    expect(await citizen.page.getByRole('textbox').inputValue()).toBe(long)
    await citizen.page.getByRole('textbox').fill(long.slice(0, 4000))
    await citizen.presses('Отправить отзыв')
    expect(await citizen.reads()).toContain('Спасибо, отзыв принят')
    await citizen.leaves()
  })

  test('half a book is more than we take: it comes back whole, and once shortened goes through', async () => {
    const citizen = await personWith(browser, product.url)
    await fillsIn(citizen, '')
    const words = () => citizen.page.getByRole('textbox')
    await words().evaluate((area: HTMLTextAreaElement) => {
      area.value = 'Книга. '.repeat(20_000)
    })
    await citizen.presses('Отправить отзыв')
    expect(await citizen.reads()).toMatch(/Этот текст длиннее, чем мы принимаем, примерно на \d+\s000\sзнаков/)
    expect(await words().inputValue()).toBe('Книга. '.repeat(20_000))
    await words().fill('Книга.')
    await citizen.presses('Отправить ещё раз')
    expect(await citizen.reads()).toContain('Спасибо, отзыв принят')
    await citizen.leaves()
  })

  test('a whole book stays on the page where it was typed, and we say so', async () => {
    const citizen = await personWith(browser, product.url)
    await fillsIn(citizen, '')
    await citizen.page.getByRole('textbox').evaluate((area: HTMLTextAreaElement) => {
      area.value = 'Книга. '.repeat(40_000)
    })
    await citizen.presses('Отправить отзыв')
    expect(await citizen.reads()).toContain('Вернитесь на прошлую страницу: текст остался там')
    await citizen.page.goBack()
    expect((await citizen.page.getByRole('textbox').inputValue()).length).toBe(280_000)
    await citizen.leaves()
  })
})
