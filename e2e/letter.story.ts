import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { letterTo } from './cast.ts'
import { assigns, beginsAct, deskOf, NUMBER, numberOn, opensAppeal, opensStatus } from './desk.ts'
import { looksNarrow } from './narrow.ts'
import { codeOf } from './receipt.ts'

const EMAIL = 'zinaida@pole.example'
const COMPLAINT =
  'Жалуюсь на районную станцию по борьбе с болезнями животных: ветеринар второй месяц не приезжает делать прививки'
const STATION = 'Районная станция по борьбе с болезнями животных'
const ABOVE = 'Государственная ветеринарная служба Заозёрского края'
const THEIRS = 'Работу станции проверяет ветеринарная служба'
const APPLICATION =
  'Прошу предоставить мне в аренду пастбище за рекой: своей земли для выпаса тридцати коров не хватает'
const LATER = 'Ждём выписку из реестра от соседнего района'

/** A page that came off a scanner. */
const SCAN = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
)

let browser: Browser
let product: Product
let clerk: Person
let head: Person
let client: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  ;({ clerk, head } = await deskOf(browser, product))
  client = await personWith(browser, product.url, { width: 320, javaScript: false })
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

interface Letter {
  from: string
  email: string
  words: string
  kind: string
}

/** The clerk writes down what the post has brought, as the rules propose to understand it. @returns number and code of the slip */
async function takesIn({ from, email, words, kind }: Letter): Promise<{ number: string; code: string }> {
  const { page } = clerk
  await clerk.opens('/desk/appeals/new')
  await clerk.follows('Письмо почтой')
  await clerk.writes('Имя или название организации', from)
  await clerk.writes('Электронная почта', email)
  await clerk.writes('Текст письма или его суть', words)
  await page.getByLabel('Приложить').setInputFiles({ name: 'Скан письма.png', mimeType: 'image/png', buffer: SCAN })
  await page.getByLabel('Как ответить').selectOption({ label: 'Письмом на электронную почту' })
  await clerk.presses('Предложить по тексту')
  await looksNarrow(clerk)
  expect(await clerk.reads()).toContain('Скан письма.png')
  expect(await page.getByLabel('По какому закону').inputValue()).toBe('59-fz')
  expect(await page.getByLabel('Вид', { exact: true }).locator('option:checked').innerText()).toBe(kind)
  await clerk.presses('Сохранить карточку')
  return { number: await numberOn(clerk), code: await codeOf(clerk) }
}

describe('K1.3: a complaint on paper about somebody else', () => {
  let own = { number: '', code: '' }

  test('K2.4: the clerk writes the letter down with its scan and gives a number and a code', async () => {
    own = await takesIn({ from: 'Полевая Зинаида', email: EMAIL, words: COMPLAINT, kind: 'Жалоба' })
    expect(own.number).toMatch(NUMBER)
    const page = await opensAppeal(clerk, own.number)
    for (const words of [COMPLAINT, 'Скан письма.png', 'Полевая Зинаида']) expect(page).toContain(words)
  })

  test('K1.3: it never goes to whom it is about: 59-ФЗ, article 8, part 6', async () => {
    await beginsAct(clerk, 'Направить по компетенции')
    await clerk.writes('В какой орган', STATION)
    await clerk.page.getByRole('radio', { name: 'Да' }).check()
    await clerk.writes('Почему это их вопрос', THEIRS)
    await clerk.page.getByRole('checkbox', { name: /^Отвечать будет другой орган/ }).check()
    await clerk.presses('Направить по компетенции')
    await looksNarrow(clerk)
    expect(await clerk.page.getByRole('alert').innerText()).toContain('59-ФЗ, ст. 8, ч. 6')
    expect(await clerk.page.getByLabel('Почему это их вопрос').inputValue()).toBe(THEIRS)
  })

  test('M15c: it goes to who stands above them, and its author is told where and why', async () => {
    await clerk.writes('В какой орган', ABOVE)
    await clerk.page.getByRole('radio', { name: 'Нет' }).check()
    await clerk.page.getByRole('checkbox', { name: /^Отвечать будет другой орган/ }).check()
    await clerk.presses('Направить по компетенции')
    expect(await clerk.reads()).toContain('Обращение направлено по компетенции')
    for (const told of [await letterTo(client, EMAIL, 'направлено по компетенции'), await opensStatus(client, own)]) {
      expect(told).toContain(ABOVE)
      expect(told).toContain(THEIRS)
    }
  })
})

describe('M15c: an answer that needs more time', () => {
  let own = { number: '', code: '' }
  const dateOn = async () => /Ответить до (\d+ [а-я]+)/.exec(await head.reads())?.[1] ?? 'no date'
  let before = ''

  test('a clerk cannot extend the term; the page of a head has the act', async () => {
    own = await takesIn({ from: 'Рощин Степан', email: 'stepan@pole.example', words: APPLICATION, kind: 'Заявление' })
    await opensAppeal(clerk, own.number)
    await assigns(clerk)
    await clerk.page.getByText('Другие действия', { exact: true }).click()
    expect(await clerk.page.getByRole('link', { name: 'Продлить срок' }).count()).toBe(0)
    await opensAppeal(head, own.number)
    before = await dateOn()
    await beginsAct(head, 'Продлить срок')
  })

  test('without a reason it is not extended; with one there is a new date', async () => {
    await head.writes('На сколько дней', '20')
    await head.presses('Продлить срок')
    expect(await head.page.getByRole('alert').innerText()).toContain('Напишите причину')
    await looksNarrow(head)
    await head.writes('Причина', LATER)
    await head.presses('Продлить срок')
    expect(await head.reads()).toContain('Срок продлён')
    expect(await dateOn()).toMatch(/^\d+ [а-я]+$/)
    expect(await dateOn()).not.toBe(before)
  })

  test('its author reads the new date and why', async () => {
    const until = await dateOn()
    const status = await opensStatus(client, own)
    expect(status).toContain(`Ответим до ${until}`)
    expect(status).toContain('Продлили срок ответа')
    expect(status).toContain(LATER)
    expect(await letterTo(client, 'stepan@pole.example', 'срок ответа продлён')).toContain(LATER)
  })
})
