import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { type Device, launch, type Person, personWith } from './browser.ts'
import { cameraReads } from './camera.ts'
import { colleague, settledAdministrator } from './cast.ts'
import { figuresOf, inOneLine, sendsByProgram, sheetsOfOthers } from './figures.ts'
import { tabsTo } from './keyboard.ts'
import { decides, states, tells } from './problem.ts'
import { carelessly, codeOf, courseOn, DATED, opensReceipt } from './receipt.ts'
import { answersSurvey, chooses, mark, words } from './survey.ts'

const OWN_WORDS = 'В обед трубку не снимает никто, дозвонился с девятого раза'
const HEARD = 'Днём до нас не дозвониться: дежурит один человек.'
const DEED = 'Второй дежурный на телефоне с 12 до 14 часов'
const DONE = 'Теперь днём дежурят двое.'
const CHANGED = 'Из сорока дневных звонков приняты все сорок.'
/** What others say, each in a sheet of its own. */
const SAID = ['в обед тишина, хотя часы работы до шести', 'Автоответчик обрывает разговор', 'Занято', 'Долго', 'Ждал']
const REASON = 'Запись включает оператор связи, договор с ним до конца следующего года.'

let browser: Browser
let product: Product
let anna: Person
/** The head and the analyst. */
let darya: Person
let maria: Person
/** Where the code on the poster leads. */
let address = ''
const receipts = { citizen: '', neighbour: '', alike: '', cutOff: '', byMail: '' }

beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  anna = await settledAdministrator(browser, product)
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

describe('From a touchpoint to the word back', () => {
  test('Anna invites a head and an analyst; Maria opens a touchpoint, and a camera reads its address off her screen', async () => {
    const head = { name: 'Лесная Дарья', email: 'darya@ozerny.example', roles: ['Руководитель'] }
    darya = await colleague(browser, product, { ...head, by: anna, device: { dark: true } })
    const analyst = { name: 'Рощина Мария', email: 'maria@ozerny.example', roles: ['Аналитик'] }
    maria = await colleague(browser, product, { ...analyst, by: anna })
    await maria.opens('/desk/register')
    await maria.follows(/^код и плакат точки 1[.]2$/)
    address = await cameraReads(maria.page.getByRole('img', { name: /^QR-код/ }))
    expect(address).toMatch(new RegExp(`^${product.url}/e/[2-9a-z]{8}$`))
  })

  test('Citizen with a keyboard at 320 px and no JavaScript is asked what applies, goes back and forth and loses nothing', () =>
    citizen({ width: 320, javaScript: false }, async (person) => {
      const { page } = person
      const groups = page.getByRole('radiogroup')
      await person.opens(address)
      for (const told of ['Телефонная связь', 'Спросим', 'около двух минут', 'О вас не знаем ничего', 'Не храним'])
        expect(await person.reads()).toContain(told)
      await tabsTo(page, 'Узнать информацию')
      await page.keyboard.press('Space')
      await tabsTo(page, 'Да, полностью')
      // Back from the first option the last one is chosen: still waiting.
      await page.keyboard.press('ArrowUp')
      await person.arrivesBy(() => page.keyboard.press('Enter'))
      expect(await groups.count()).toBe(1)
      await groups.getByRole('radio', { name: /^3/ }).check({ force: true })
      await person.presses('Назад')
      expect(await page.getByRole('radio', { name: 'Ещё жду ответа' }).isChecked()).toBe(true)
      await chooses(person, 'Вы получили то, за чем обращались?', 'Да, полностью')
      await person.presses('Дальше')
      expect(await groups.count()).toBe(5)
      expect(await groups.first().getByRole('radio', { name: /^3/ }).isChecked()).toBe(true)
      await page.getByRole('radiogroup', { name: /срок/ }).getByRole('radio', { name: /^2/ }).check({ force: true })
      await person.presses('Дальше')
      await mark(person, 2).check({ force: true })
      await person.presses('Дальше')
      await words(person).fill(OWN_WORDS)

      await person.presses('Продолжить позже')
      await person.opens(address)
      expect(await person.reads()).toContain('Вы остановились на шаге «Ваши слова»')
      await person.follows('Продолжить')
      await person.presses('Назад')
      expect(await mark(person, 2).isChecked()).toBe(true)
      await person.presses('Дальше')
      expect(await words(person).inputValue()).toBe(OWN_WORDS)

      await person.presses('Отправить отзыв')
      receipts.citizen = await codeOf(person)
      await page.goBack()
      await words(person).fill('Передумал: всё хорошо')
      await person.presses('Отправить отзыв')
      expect([await codeOf(person), await person.reads()]).toEqual([
        receipts.citizen,
        expect.stringContaining('Посчитан первый ответ'),
      ])
      await person.arrivesBy(() => page.reload())
      expect(await codeOf(person)).toBe(receipts.citizen)
    }))

  test('Neighbour has another experience, says how easy it was and that a page was useful, and is asked neither again', () =>
    citizen({ width: 320 }, async (person) => {
      await person.opens(address)
      await answersSurvey(person, 5, 'Со второго раза объяснили всё')
      await person.presses('Отправить отзыв')
      receipts.neighbour = await codeOf(person)
      const ease = person.page.getByRole('radiogroup', { name: 'Легко ли было ответить?' })
      await ease.getByRole('radio', { name: /^4/ }).check({ force: true })
      await person.presses('Отправить оценку')
      await person.presses('Вернуться к квитанции')
      expect(await person.reads()).toContain(receipts.neighbour)
      expect(await ease.count()).toBe(0)
      await person.presses('Да')
      await person.opens('/')
      expect(await person.page.getByText('Была ли страница полезна?').count()).toBe(0)
    }))

  test('others answer through programs of their own; what comes twice is one answer', async () => {
    const home = await (await fetch(product.url)).text()
    const entries = [...home.matchAll(/\/e\/([2-9a-z]{8})/g)].map(([, code]) => code ?? '')
    const [mail = '', phone = '', post = ''] = [entries[0], entries[1], entries[7]]
    expect(address.endsWith(phone)).toBe(true)
    const sheets = sheetsOfOthers({ phone, mail, post }, SAID)
    const taken = await Promise.all(sheets.map(([entry, answers]) => sendsByProgram(product, entry, answers)))
    const id = randomUUID()
    taken.push(await sendsByProgram(product, post, { purpose: 'other', solved: 'no', overall: 1 }, id))
    expect(new Set(taken.map(({ status, receipt }) => `${status} ${receipt.length}`))).toEqual(new Set(['201 14']))
    const again = await sendsByProgram(product, post, { purpose: 'other', solved: 'no', overall: 5 }, id)
    expect([again.status, again.receipt]).toEqual([200, taken.at(-1)?.receipt])
    receipts.alike = taken[0]?.receipt ?? ''
    receipts.cutOff = taken[1]?.receipt ?? ''
    receipts.byMail = taken.at(SAID.length + 6)?.receipt ?? ''
  })

  test('Maria sees how content they are, and each figure is what was sent', async () => {
    await expect
      .poll(() => maria.page.goto('/desk/analysis').then(() => maria.reads()), { timeout: 10_000 })
      .toMatch(/Всего 27\s/)
    await maria.looks()
    expect(inOneLine(await maria.page.getByRole('region', { name: 'Поставили 4 или 5' }).innerText())).toMatch(
      /59 % .*от 41 до 75 %.*27 оценок, средняя 3,4/,
    )
    for (const [table, line, figures] of [
      ['По точкам взаимодействия', /1[.]2/, '54 % 29–77 % 3,6 13 ориентир'],
      ['По точкам взаимодействия', /1[.]1/, '82 % 52–95 % 3,8 11 ориентир'],
      ['По точкам взаимодействия', /2[.]2/, 'Меньше 10 оценок: доля была бы случайной 3'],
      ['По процессам', /^1[.]/, '67 % 47–82 % 3,7 24 ориентир'],
      ['По каналам', /^Телефонная/, '54 % 29–77 % 3,6 13 ориентир'],
      ['По вопросам', /срок/, '0 % 0–24 % 2,9 12 ориентир'],
      ['По месяцам', /неполный/, '59 % 41–75 % 3,4 27 ориентир'],
    ] as const)
      expect(await figuresOf(maria, table, line)).toContain(figures)

    await maria.follows('Ответы на анкету')
    expect(await maria.reads()).toMatch(/Пришло: 27\sанкет\./)
    await maria.follows('Оценки страниц')
    expect(inOneLine(await maria.reads())).toMatch(
      /Что стало с отзывом Меньше 10\D+ 1 Как прошло\?.* Ответ на анкету Меньше 10\D+ 1 /,
    )
    await maria.follows('Слова')
    const read = await maria.reads()
    for (const said of [OWN_WORDS, 'Автоответчик обрывает разговор', 'Со второго раза']) expect(read).toContain(said)
    expect(read).not.toContain('Передумал')
  })

  test('Darya states the problem, decides, says what was done and what it changed, and tells people in words of our own', async () => {
    const { page } = darya
    const problem = await states(darya, {
      ...{ find: 'обед', shownBy: [/с девятого раза/, /тишина/], title: 'В обед не снимают трубку' },
      ...{ findings: 'Дежурит один, обед у него тогда же', place: /^1[.]2 / },
    })
    await citizen({ width: 320 }, async (person) =>
      expect(await opensReceipt(person, receipts.citizen)).toContain('Ваши слова прочитали и отнесли к проблеме'),
    )
    await decides(darya, problem, { kind: /^Изменить процесс/, deed: DEED, owner: 'Рощина Мария' })
    await darya.follows('Записать, что сделано')
    await darya.writes('Что сделано', DONE)
    await darya.presses('Записать, что сделано')
    await darya.follows('Записать, что изменилось')
    await page.getByRole('radio', { name: /^Эффект показан/ }).check({ force: true })
    await darya.writes('Что изменилось и по чему это видно', CHANGED)
    await darya.presses('Записать, что изменилось')

    await darya.follows('Сказать людям')
    await darya.writes('Что услышали', OWN_WORDS)
    await darya.presses('Показать, как увидят люди')
    expect(await page.getByRole('alert').innerText()).toContain('слова самого клиента')
    const shown = await tells(darya, problem, HEARD)
    for (const told of [HEARD, DEED, DONE, CHANGED, 'Потом изменить нельзя', '2\u00a0записи'])
      expect(shown).toContain(told)
    expect(await darya.reads()).toContain('Ответ дан: люди увидят его по коду квитанции')
  })

  test('Citizen types the code as it comes and reads what was heard, decided and changed, dated, never what they wrote', () =>
    citizen({ width: 320 }, async (person) => {
      const read = await opensReceipt(person, carelessly(receipts.citizen))
      expect(read).toContain(receipts.citizen)
      const knots = [/Приняли ваш отзыв/, new RegExp(HEARD), new RegExp(DEED), new RegExp(`${DONE} ${CHANGED}`)]
      const course = await courseOn(person)
      expect(course).toHaveLength(knots.length)
      for (const [place, knot] of course.entries()) expect(knot).toMatch(knots[place] ?? /never/)
      expect(course.filter((knot) => DATED.test(knot))).toEqual(course)
      for (const kept of ['девятого', 'тишина', 'В обед не снимают', 'обед у него', 'Лесная', 'Рощина', 'П-001'])
        expect(read).not.toContain(kept)
      expect(await opensReceipt(person, carelessly(receipts.alike))).toContain(HEARD)
    }))

  test('who said something else about the touchpoint reads the answer as one to others; who came another way reads what comes next', () =>
    citizen({}, async (person) => {
      const [own, others] = (await opensReceipt(person, receipts.neighbour)).split('О той же точке сказали и другие')
      expect(own).toContain('Прочитаем и разберём')
      expect(own).not.toContain(HEARD)
      expect(others).toContain(HEARD)
      const byMail = await opensReceipt(person, receipts.byMail)
      for (const told of ['Электронная почта', 'Отзыв цел и посчитан', 'Скажем, что решили'])
        expect(byMail).toContain(told)
      expect(byMail).not.toMatch(/Днём до нас|О той же точке/)
    }))

  test('Maria states what cannot be mended; Darya declines with the reason, and whoever said it reads that', async () => {
    const said = { find: 'автоответчик', shownBy: [/обрывает/] }
    const hopeless = await states(maria, { ...said, title: 'Разговор прерывается' })
    await darya.opens(hopeless)
    await darya.follows('Меры не будет')
    await darya.presses('Решить, что меры не будет')
    expect(await darya.page.getByRole('alert').innerText()).toContain('люди прочтут это вместо ответа')
    await darya.writes('Почему меры не будет', REASON)
    await darya.presses('Решить, что меры не будет')
    await tells(darya, hopeless, 'Запись голоса включается посреди слов.')
    await darya.opens('/desk/problems')
    const line = darya.page.getByRole('row').filter({ hasText: 'Разговор прерывается' })
    expect(inOneLine(await line.innerText())).toMatch(/меры не будет .*\d/)
    await citizen({ width: 320 }, async (person) => {
      await opensReceipt(person, receipts.cutOff)
      const course = await courseOn(person)
      expect(course).toHaveLength(3)
      expect(course[2]).toContain(REASON)
      expect(course.join()).not.toMatch(/Скажем|Что изменилось/)
    })
  })
})
