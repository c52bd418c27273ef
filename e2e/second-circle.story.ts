import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { colleague, joins, settledAdministrator } from './cast.ts'
import { decides, states, tells } from './problem.ts'
import { carelessly, codeOf, courseOn, opensReceipt } from './receipt.ts'
import { answersSurvey } from './survey.ts'

const THEIRS = 'Министерство лесного хозяйства Заозёрского края'

let browser: Browser
let product: Product
/** Operator of the installation and administrator of the first body. */
let anna: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  anna = await settledAdministrator(browser, product)
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

/** @returns the administrator of the second body, who has come and begun with the sample */
async function opensBody(name: string, email: string): Promise<Person> {
  await anna.opens('/desk/bodies')
  await anna.follows('Открыть орган')
  await anna.writes('Название органа', THEIRS)
  await anna.writes('Название в родительном падеже', 'министерства лесного хозяйства Заозёрского края')
  await anna.page.getByLabel('Часовой пояс').selectOption('Asia/Vladivostok')
  await anna.page.locator('[name=code]').fill('leshoz')
  await anna.writes('Фамилия и имя', name)
  await anna.writes('Электронная почта', email)
  await anna.presses('Открыть орган')
  const administrator = await personWith(browser, product.url, { width: 768 })
  await joins(administrator, email)
  await administrator.opens('/desk/set-up')
  await administrator.page.getByRole('radio', { name: /^С образца/ }).check()
  await administrator.presses('Сохранить и открыть перечень')
  return administrator
}

/** What is said and done in one body: from a citizen at its home page to the word back. */
interface Round {
  owner: string
  said: string
  title: string
  deed: string
  heard: string
}

const FIRST: Round = {
  owner: 'Лесная Дарья',
  said: 'Трубку не снимают',
  title: 'Не дозвониться',
  deed: 'Второй дежурный',
  heard: 'Телефон молчит.',
}
const SECOND: Round = {
  owner: 'Кедров Пётр',
  said: 'Лесника не застать',
  title: 'В лесничестве никого',
  deed: 'Часы приёма на двери',
  heard: 'Контора бывает закрыта.',
}

/** What came of it. */
interface Gone {
  head: Person
  problem: string
  receipt: string
}

let first: Gone
let second: Gone

async function goesRound(head: Person, home: string, { owner, said, title, deed, heard }: Round): Promise<Gone> {
  const citizen = await personWith(browser, product.url, { width: 320, javaScript: false })
  await citizen.opens('/')
  await citizen.follows(new RegExp(home))
  await citizen.follows('Телефонная связь')
  await answersSurvey(citizen, 2, said)
  await citizen.presses('Отправить отзыв')
  const receipt = await codeOf(citizen)
  await citizen.leaves()
  await expect
    .poll(() => head.page.goto('/desk/answers/words').then(() => head.reads()), { timeout: 10_000 })
    .toContain(said)
  const problem = await states(head, { find: said, shownBy: [new RegExp(said)], title })
  await decides(head, problem, { kind: /^Изменить процесс/, deed, owner })
  await tells(head, problem, heard)
  return { head, problem, receipt }
}

test('The operator opens a second body; its administrator comes, sets it up and invites a head, like the first', async () => {
  const vera = await opensBody('Лесная Вера', 'vera@les.example')
  const head = { roles: ['Руководитель'] }
  const darya = { ...head, name: FIRST.owner, email: 'darya@ozerny.example', by: anna }
  const pyotr = { ...head, name: SECOND.owner, email: 'petr@les.example', by: vera, device: { width: 320, dark: true } }
  const notYet = { problem: '', receipt: '' }
  first = { head: await colleague(browser, product, darya), ...notYet }
  second = { head: await colleague(browser, product, pyotr), ...notYet }
})

test('In each of the two the circle closes', async () => {
  first = await goesRound(first.head, 'сельского хозяйства', FIRST)
  second = await goesRound(second.head, 'лесного хозяйства', SECOND)
})

test.each([
  { whose: 'first', body: /сельского/, own: FIRST, foreign: SECOND, sides: () => ({ gone: first, elsewhere: second }) },
  { whose: 'second', body: /лесного/, own: SECOND, foreign: FIRST, sides: () => ({ gone: second, elsewhere: first }) },
])('Citizen and head of the $whose body see all of theirs and nothing of the other', async (side) => {
  const { body, own, foreign, sides } = side
  const { gone, elsewhere } = sides()
  const citizen = await personWith(browser, product.url, { width: 320 })
  const read = await opensReceipt(citizen, carelessly(gone.receipt))
  expect(await citizen.page.locator('header').innerText()).toMatch(body)
  const course = await courseOn(citizen)
  expect(course[1]).toContain(own.heard)
  expect(course[2]).toContain(own.deed)
  expect(course[3]).toMatch(/до \d.*Скажем, что изменилось/)
  for (const kept of [own.said, own.title, own.owner, foreign.heard, foreign.deed, 'О той же точке'])
    expect(read).not.toContain(kept)
  await citizen.leaves()

  await gone.head.opens(elsewhere.problem)
  expect(await gone.head.reads()).toContain('Такой страницы нет')
  for (const [page, shown, hidden] of [
    ['/desk/problems', own.title, foreign.title],
    ['/desk/measures', own.deed, foreign.deed],
    ['/desk/answers/words', own.said, foreign.said],
    ['/desk/answers', 'Пришло: 1 анкета', 'Пришло: 2'],
    ['/desk/analysis', 'Пока 1 оценка', 'Пока 2'],
  ] as const) {
    await gone.head.opens(page)
    const there = (await gone.head.reads()).replaceAll(/\s+/g, ' ')
    expect(there).toContain(shown)
    expect(there).not.toContain(hidden)
  }
})
