import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { includes, SUBMIT } from './amendment.ts'
import { launch, type Person, personWith } from './browser.ts'
import { settledAdministrator } from './cast.ts'
import { looksNarrow } from './narrow.ts'
import { codeOf, opensReceipt } from './receipt.ts'
import { answersFirstStep, answersSurvey, words } from './survey.ts'
import { writers } from './unit.ts'

const GOES = 'Почта России'
const STAYS = 'Электронная почта'
const TURN = 'Пишите нам на электронную почту: отвечаем за день'
const SAID = 'Письмо шло две недели, ответ ещё три'
const PLAIN = 'Конверт вернули без ответа'
const SENT_TO_STAYS = /^\/e\/[^/]+\/steps\/\d$/

let browser: Browser
let product: Product
let anna: Person
let editor: Person
let registrar: Person
let survey: string
/** Both have written their words and not sent them. */
let onPhone: Person
let withoutScript: Person
/** One who has only begun, and comes back when it is gone. */
let begun: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  anna = await settledAdministrator(browser, product)
  ;({ editor, registrar } = await writers(browser, product, { by: anna }))
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

const stayingIn = (process: number) => `${process}.1 ${STAYS}`

describe('A touchpoint is excluded while people are telling how it was there', () => {
  test('an editor proposes it and says where to turn now', async () => {
    await editor.opens('/desk/register')
    const row = editor.page.locator('table.register tbody tr').filter({ hasText: GOES }).first()
    survey = (await row.getByRole('link', { name: /^оставить отзыв/ }).getAttribute('href')) ?? ''
    await editor.arrivesBy(() => row.getByRole('link', { name: /^код и плакат/ }).click())
    await editor.follows('Исключить')
    await editor.presses('Начать черновик')
    await editor.presses(SUBMIT)
    await looksNarrow(editor)
    const missing = await editor.page.getByRole('alert').innerText()
    for (const asked of ['почему', 'куда']) expect(missing.toLowerCase()).toContain(asked)
    await editor.page.locator('[name=successor]').selectOption({ label: stayingIn(1) })
    await editor.writes('То же своими словами', TURN)
    await editor.writes('Почему исключаем', 'Письма больше не разбираем')
    await editor.presses(SUBMIT)
    expect(await editor.reads()).toContain('Правка отправлена на проверку')
  })

  test('meanwhile people fill its survey in, on telephones', async () => {
    onPhone = await personWith(browser, product.url, { width: 320 })
    await onPhone.opens(survey)
    await answersSurvey(onPhone, 1, SAID)
    withoutScript = await personWith(browser, product.url, { width: 320, javaScript: false })
    await withoutScript.opens(survey)
    await answersSurvey(withoutScript, 2, PLAIN)
    begun = await personWith(browser, product.url, { width: 320 })
    await begun.opens(survey)
    await answersFirstStep(begun)
  })

  test('the registrar reads what becomes of the code, and excludes it', async () => {
    await includes(registrar, GOES, 'Исключить точку')
    await registrar.opens('/desk/register')
    expect(await registrar.page.locator('table.register tbody tr').count()).toBe(16)
  })

  test.each([
    ['with JavaScript', () => onPhone, SAID],
    ['without', () => withoutScript, PLAIN],
  ])(
    '%s nothing typed is lost: one button carries it to where one turns now, and a receipt comes',
    async (_, who, said) => {
      const citizen = who()
      await citizen.presses('Отправить отзыв')
      const told = await citizen.reads()
      for (const part of ['Отзыв не отправлен, ответы на месте', 'больше не действует', TURN, STAYS, said])
        expect(told).toContain(part)

      await citizen.presses('Продолжить с моими ответами')
      expect(citizen.at()).toMatch(SENT_TO_STAYS)
      expect(citizen.at()).not.toContain(survey.split('/e/')[1])
      expect(await citizen.reads()).toContain(STAYS)
      expect(await words(citizen).inputValue()).toBe(said)
      await citizen.presses('Отправить отзыв')
      const code = await codeOf(citizen)
      expect(code).toMatch(/^\S{4}-\S{4}-\S{4}$/)
      expect(await opensReceipt(citizen, code)).toContain(STAYS)
      await citizen.leaves()
    },
  )

  test('who was in the middle goes on with the next step', async () => {
    await begun.presses('Дальше')
    expect(await begun.reads()).toContain('ответы на месте')
    await begun.presses('Продолжить с моими ответами')
    expect(await begun.reads()).toContain('Шаг 3 из 4')
    await begun.leaves()
  })

  test('who comes by the old poster later is told since when, and where to turn', async () => {
    const late = await personWith(browser, product.url)
    await late.opens(survey)
    await looksNarrow(late)
    const told = await late.reads()
    for (const part of ['Не действует с', GOES, TURN, STAYS]) expect(told).toContain(part)
    await late.follows(`Оставить отзыв: ${STAYS}`)
    expect(await late.reads()).toContain('Шаг 1 из 4')
    await late.leaves()
  })

  test('their words are read where people turn now; how many came is told from the next day on', async () => {
    await expect
      .poll(() => anna.page.goto('/desk/answers/words').then(() => anna.reads()), { timeout: 30_000 })
      .toContain(SAID)
    await anna.opens('/desk/register')
    const row = anna.page.locator('table.register tbody tr').filter({ hasText: STAYS }).first()
    await anna.arrivesBy(() => row.getByRole('link', { name: /^код и плакат/ }).click())
    const came = anna.page.getByRole('region', { name: 'Сколько обращаются' })
    expect(await came.innerText()).toContain('Отзывы считаем со следующего дня')
  })
})
