import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { type Device, launch, type Person, personWith } from './browser.ts'
import { chooses, mark } from './survey.ts'

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

async function citizen(device: Device, story: (person: Person) => Promise<void>): Promise<void> {
  const person = await personWith(browser, product.url, device)
  await story(person)
  await person.leaves()
}

const isAsked = ({ page }: Person) => page.getByText('Была ли страница полезна?').isVisible()

test('M15f: Citizen rates a page by one press, is led back and not asked again in this visit', () =>
  citizen({ width: 320, javaScript: false }, async (person) => {
    await person.opens('/accessibility')
    await person.presses('Нет')
    expect(await person.reads()).toContain('Спасибо за оценку')
    expect(await person.reads()).toContain('Чего не хватило?')
    await person.follows('Вернуться на страницу')
    expect(person.at()).toBe('/accessibility')
    expect(await isAsked(person)).toBe(false)
    await person.opens('/')
    expect(await isAsked(person)).toBe(false)
  }))

test('M15f: in the middle of the survey the question costs nothing, and on the receipt the code stays', () =>
  citizen({ width: 320, dark: true }, async (person) => {
    const { page } = person
    await person.opens('/')
    await person.follows('Электронная почта')
    await chooses(person, 'С чем вы обращались?', 'Другое')
    const own = page.getByRole('textbox', { name: /^Что именно/ })
    await own.fill('Спор о «меже»')
    await person.presses('Да')
    expect(await person.reads()).toContain('Спасибо за оценку')
    await person.presses('Вернуться на страницу')
    expect(await own.inputValue()).toBe('Спор о «меже»')
    await chooses(person, 'Вы получили то, за чем обращались?', 'Частично')
    await person.presses('Дальше')
    await person.presses('Дальше')
    await mark(person, 4).check({ force: true })
    await person.presses('Дальше')
    await person.presses('Отправить отзыв')
    const code = /\S{4}-\S{4}-\S{4}/.exec(await person.reads())?.[0] ?? 'no code'
    await person.page
      .getByRole('radiogroup', { name: /Легко ли/ })
      .getByRole('radio', { name: /^4/ })
      .check({ force: true })
    await person.presses('Отправить оценку')
    expect(await person.reads()).toContain(code)
    await person.presses('Вернуться к квитанции')
    expect(await person.reads()).toContain(code)
    expect(await person.reads()).not.toContain('Легко ли было ответить?')
  }))
