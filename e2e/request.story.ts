import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { asOwner } from '#test/as-owner.ts'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { letterTo } from './cast.ts'
import { deskOf, NUMBER, numberOn, opensAppeal, opensStatus, takesUp } from './desk.ts'
import { looksNarrow } from './narrow.ts'
import { CODE, carelessly, codeOf } from './receipt.ts'

const EMAIL = 'fedor@pole.example'
const ASKED =
  'Прошу предоставить информацию о порядке и сроках приёма документов на субсидию на семена: какие документы нужны и до какого числа их принимают'
const ANSWER =
  'Документы на субсидию принимаем до 1 марта. Нужны заявление, счёт и накладная. Принесите их в окно 3 или отправьте по почте.'
const UNHELPED = 'Так и не понял, нужна ли копия паспорта'

let browser: Browser
let product: Product
let clerk: Person
let head: Person
let farmer: Person
const own = { number: '', code: '' }
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  ;({ clerk, head } = await deskOf(browser, product))
  farmer = await personWith(browser, product.url, { width: 320, javaScript: false })
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

/** The timetable gives ratings on once a minute; nobody waits for it here. */
const minuteIsOver = () =>
  asOwner(product.dataFolder, (owner) => owner.query(`select graphile_worker.add_job('surveys/ratings')`))

describe('K2.4, M15b: a farmer asks for information', () => {
  test('M15c, M15e: writes on a telephone without JavaScript, checks it and gets a number, a date and a code', async () => {
    await farmer.opens('/reception')
    await farmer.presses('Дальше')
    expect(await farmer.reads()).toContain('Отметьте, кто вы')
    await farmer.page.getByRole('radio', { name: /фермер/i }).check()
    await farmer.presses('Дальше')
    await farmer.writes('Фамилия, имя, отчество', 'Нивин Фёдор')
    await farmer.presses('Дальше')
    await farmer.writes('О чём хотите сказать или спросить', ASKED)
    await farmer.presses('Дальше')
    await farmer.presses('Дальше')
    await farmer.page.getByRole('radio', { name: 'Письмом на электронную почту' }).check()
    await farmer.presses('Дальше')
    expect(await farmer.reads()).toContain('Напишите адрес электронной почты')
    await farmer.writes('Электронная почта', EMAIL)
    await farmer.presses('Дальше')
    const summary = await farmer.reads()
    for (const words of ['Проверьте и отправьте', 'Нивин Фёдор', ASKED, EMAIL]) expect(summary).toContain(words)
    await farmer.presses('Отправить')
    own.number = await numberOn(farmer)
    own.code = await codeOf(farmer)
    expect(own).toEqual({ number: expect.stringMatching(NUMBER), code: expect.stringMatching(CODE) })
    expect(await farmer.reads()).toMatch(/Ответим до\s+\d{1,2} (ноября|декабря|[а-я]+)/)
  })

  test('M13: finds out by the number and the code where it stands', async () => {
    const typed = { number: own.number.replace(/\D*(\d+)\/\d\d/, '$1'), code: carelessly(own.code) }
    expect(await opensStatus(farmer, typed)).toContain('Потом передадим тому, кто им займётся')
  })

  test('M18b: a clerk registers it, takes it up and drafts an answer', async () => {
    const page = await opensAppeal(clerk, own.number)
    for (const words of [ASKED, 'Запрос информации', '8-ФЗ', 'Нивин Фёдор']) expect(page).toContain(words)
    await takesUp(clerk)
    await looksNarrow(clerk)
    await clerk.writes('Текст ответа', ANSWER)
    await clerk.page.locator('[name^="result."]').selectOption({ label: 'Разъяснено' })
    await clerk.presses('Отправить на подпись')
    expect(await clerk.reads()).toContain('Ответ на подписи у руководителя')
  })

  test('M18b: the head signs, the clerk sends it by e-mail as the farmer wished', async () => {
    await opensAppeal(head, own.number)
    expect(await head.reads()).toContain(ANSWER)
    await head.presses('Подписать ответ')
    await opensAppeal(clerk, own.number)
    await clerk.presses('Отправить ответ')
    expect(await clerk.reads()).toMatch(/Письмом на электронную почту, /)
    expect(await opensStatus(farmer, own)).toContain(ANSWER)
  })

  test('M18d: a link of the letter opens a page with the mark chosen; it counts when the button is pressed', async () => {
    const letter = await letterTo(farmer, EMAIL, 'Ответ на обращение')
    expect(letter).toContain(ANSWER)
    const [low] = /https?:\S+[?]answer=1\b/.exec(letter) ?? ['']
    await farmer.opens(low)
    expect(await farmer.page.getByRole('radio', { checked: true }).getAttribute('value')).toBe('1')
    expect(await opensStatus(farmer, own)).toContain('Оценить ответ')
    await farmer.opens(low)
    await farmer.page.getByRole('textbox').fill(UNHELPED)
    await farmer.presses('Отправить оценку')
    expect(await farmer.reads()).toContain('мы вернёмся к вашему обращению')
  })

  test('M18d: a low mark with words is an errand with a date on the desk', async () => {
    const errand = clerk.page.getByRole('row').filter({ hasText: UNHELPED })
    await vi.waitUntil(
      async () => {
        await minuteIsOver()
        await clerk.page.goto('/desk/errands')
        return errand.isVisible()
      },
      { timeout: 40_000, interval: 500 },
    )
    await clerk.looks()
    expect(await errand.innerText()).toMatch(/до|к|завтра|сегодня/i)
    expect(await opensAppeal(clerk, own.number)).toContain(`Ответ оценён на 1 из 5`)
  })
})
