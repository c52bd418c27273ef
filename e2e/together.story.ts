import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { deskOf, NUMBER, numberOn, opensAppeal, opensStatus } from './desk.ts'
import { tabsTo } from './keyboard.ts'
import { looksNarrow } from './narrow.ts'
import { CODE, codeOf } from './receipt.ts'

const TOGETHER =
  'Жалуемся: дорогу к нашим полям второй год не чистят зимой, молоковоз не проходит. Просим принять меры и наказать виновных'
const MOTHER = { name: 'Луговая Вера', words: 'Прошу выдать матери справку о пае: она лежит в больнице' }
const CALL = 'Спрашивает, где взять бланк заявления на субсидию'
const REPLY = 'Бланк лежит на сайте в разделе «Субсидии» и в окне 3'

let browser: Browser
let product: Product
let clerk: Person
let neighbour: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  ;({ clerk } = await deskOf(browser, product))
  neighbour = await personWith(browser, product.url, { width: 320, javaScript: false })
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

describe('K1.5, M15b: neighbours write together', () => {
  const own = { number: '', code: '' }

  test('K2.4: the reception says at once that it is no appeal by 59-ФЗ, and makes a letter of what was typed', async () => {
    await neighbour.opens('/reception')
    await neighbour.page.getByRole('radio', { name: /^Гражданин/ }).check()
    await neighbour.page.getByRole('radio', { name: /^Вместе с другими/ }).check()
    await neighbour.presses('Дальше')
    await neighbour.writes('Фамилия, имя, отчество', 'Нивин Иван')
    await neighbour.presses('Дальше')
    expect(await neighbour.reads()).toContain('Впишите хотя бы одного из тех, кто пишет вместе с вами')
    await neighbour.writes('Соавтор 1: имя', 'Полевая Анна')
    await neighbour.presses('Добавить соавтора')
    await neighbour.writes('Соавтор 2: имя', 'Рощин Павел')
    await neighbour.presses('Дальше')
    await neighbour.writes('О чём хотите сказать или спросить', TOGETHER)
    await neighbour.presses('Дальше')
    await neighbour.presses('Дальше')
    await neighbour.page.getByRole('radio', { name: /^На странице обращения/ }).check()
    await neighbour.presses('Дальше')
    expect(await neighbour.reads()).toContain('Это не будет обращением по закону 59-ФЗ')
    await neighbour.presses('Собрать готовое письмо')
    const letter = await neighbour.reads()
    for (const words of [TOGETHER, 'Полевая Анна, подпись', 'Рощин Павел, подпись']) expect(letter).toContain(words)
    await neighbour.page.goBack()
    await neighbour.presses('Отправить')
    own.number = await numberOn(neighbour)
    own.code = await codeOf(neighbour)
    expect(own).toEqual({ number: expect.stringMatching(NUMBER), code: expect.stringMatching(CODE) })
  })

  test('K2.4: no words are lost: the body takes it for a letter by 59-ФЗ, with a reason', async () => {
    await opensAppeal(clerk, own.number)
    await clerk.page.getByText('Соавторы: 2').click()
    const page = await clerk.reads()
    for (const words of [TOGETHER, 'Полевая Анна', 'Рощин Павел', 'коллективное']) expect(page).toContain(words)
    await clerk.page.getByText('Другое время или другой закон').click()
    await clerk.page.getByLabel('По какому закону рассматриваем').selectOption({ label: 'Обращение по 59-ФЗ' })
    await clerk.writes('Почему меняете закон', 'Пишут жители села, вопрос наш')
    await clerk.presses('Зарегистрировать')
    expect(await clerk.page.getByRole('alert').innerText()).toContain('На сайте мы не устанавливаем личность')
    await looksNarrow(clerk)
    await clerk.writes('Почему всё же так', 'Позвонили Нивину Ивану, он подтвердил')
    await clerk.presses('Зарегистрировать')
    expect(await clerk.reads()).toContain('Обращение зарегистрировано')
    expect(await clerk.reads()).toContain('Обращение по 59-ФЗ')
  })

  test('M13: they withdraw it: the road was cleared', async () => {
    expect(await opensStatus(neighbour, own)).toMatch(/Ответим до \d+ [а-я]+/)
    await neighbour.follows('Отозвать обращение')
    await neighbour.presses('Отозвать обращение')
    expect(await neighbour.reads()).toContain('Вы отозвали обращение')
    expect(await opensAppeal(clerk, own.number)).toContain('Отозвано')
  })

  test('K1.5: at the reception a daughter speaks for her mother, by a power of attorney', async () => {
    await clerk.opens('/desk/appeals/new/reception')
    await clerk.writes('Имя или название организации', MOTHER.name)
    await clerk.page.getByText('Адрес, организация, представитель, соавторы').click()
    await clerk.writes('Представитель', 'Луговая Дарья')
    await clerk.writes('С чем пришёл человек', MOTHER.words)
    await clerk.page.getByRole('radio', { name: 'Рассмотрим и ответим' }).check()
    await clerk.presses('Сохранить карточку')
    expect(await clerk.page.getByRole('alert').innerText()).toContain('Напишите, что даёт право')
    await clerk.writes('Что даёт ему право', 'доверенность 14 от 3 ноября')
    await clerk.presses('Сохранить карточку')
    const number = await numberOn(clerk)
    expect(await opensAppeal(clerk, number)).toContain('Луговая Дарья, доверенность 14 от 3 ноября')
  })
})

describe('M17: a call that is answered at once', () => {
  test('K2.4: the clerk fills the card in by the keyboard alone while the caller speaks', async () => {
    const { page } = clerk
    const { keyboard } = page
    await clerk.opens('/desk/appeals/new/phone')
    await keyboard.type('+7 900 000-00-17')
    await clerk.arrivesBy(() => keyboard.press('Enter'))
    expect(await clerk.reads()).toContain('Такого клиента ещё нет')
    await tabsTo(page, 'Имя или название организации')
    await keyboard.type('Садовая Мария')
    await tabsTo(page, 'Что нужно человеку')
    await keyboard.type(CALL)
    await tabsTo(page, /Ответили сразу/)
    await keyboard.press('Space')
    await tabsTo(page, 'Что вы ответили')
    await keyboard.type(REPLY)
    await tabsTo(page, 'Как понимаем')
    await keyboard.press('Enter')
    await tabsTo(page, 'Точка взаимодействия')
    const chosen = page.getByLabel('Точка взаимодействия').locator('option:checked')
    do await keyboard.press('ArrowDown')
    while (!(await chosen.innerText()).startsWith('Телефонная связь'))
    await tabsTo(page, 'Сохранить карточку')
    await clerk.arrivesBy(() => keyboard.press('Enter'))
    await looksNarrow(clerk)
    expect(await clerk.reads()).toContain('Карточка сохранена, ответ записан')
  })

  test('K4.4: the slip has a number, a code to read aloud and the code of the survey, which the caller opens', async () => {
    const slip = await clerk.reads()
    const own = { number: await numberOn(clerk), code: await codeOf(clerk) }
    expect(slip).toContain('код опроса')
    const [, survey = 'no survey'] = /код опроса\s+(\S+ ?\S*)/.exec(slip) ?? []
    expect(survey).toMatch(/^[a-z\d]{4}[ -]?[a-z\d]{4}/i)
    const caller = await personWith(browser, product.url, { width: 320, javaScript: false })
    expect(await opensStatus(caller, own)).toContain(REPLY)
    await caller.opens('/')
    await caller.writes('Код с плаката', survey)
    await caller.presses('Открыть по коду')
    expect(caller.at()).toMatch(/^\/e\//)
    expect(await opensAppeal(clerk, own.number)).toContain(REPLY)
  })
})
