import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { firstAdministrator, invites, joins } from './cast.ts'
import { codeOf, opensReceipt } from './receipt.ts'
import { answersSurvey } from './survey.ts'

const VERA = { name: 'Лесная Вера', email: 'vera@les.example' }
const MINE = 'Министерство сельского хозяйства Заозёрского края'
const THEIRS = 'Министерство лесного хозяйства Заозёрского края'

let browser: Browser
let product: Product
/** Operator of the installation and administrator of the first body. */
let anna: Person
/** Administrator of the second body. */
let vera: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  anna = await firstAdministrator(browser, product)
  await anna.writes('Название органа', MINE)
  await anna.writes('Название в родительном падеже', 'министерства сельского хозяйства Заозёрского края')
  await anna.presses('Сохранить и открыть перечень')
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

const shortLinks = async (person: Person) =>
  person.page.locator('a[href^="/e/"]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))

describe('The operator opens a second body', () => {
  test('and is told what to mend in the form, all at once', async () => {
    await anna.opens('/desk/bodies')
    await anna.follows('Открыть орган')
    await anna.writes('Название органа', THEIRS)
    await anna.page.getByLabel('Код', { exact: false }).last().fill('Desk')
    await anna.presses('Открыть орган')
    expect(await anna.page.getByRole('alert').getByRole('listitem').count()).toBeGreaterThan(3)
    expect(await anna.page.getByLabel('Название органа').inputValue()).toBe(THEIRS)
    await anna.writes('Название в родительном падеже', 'министерства лесного хозяйства Заозёрского края')
    await anna.page.getByLabel('Часовой пояс').selectOption('Asia/Vladivostok')
    await anna.writes('Фамилия и имя', VERA.name)
    await anna.writes('Электронная почта', VERA.email)
    for (const taken of ['desk', 'privacy']) {
      await anna.page.locator('[name=code]').fill(taken)
      await anna.presses('Открыть орган')
      expect(await anna.page.getByRole('alert').getByRole('listitem').count()).toBe(1)
    }
    await anna.page.locator('[name=code]').fill('leshoz')
    await anna.presses('Открыть орган')
    expect(await anna.reads()).toContain('Орган открыт, первому администратору ушло приглашение')
  })

  test('its first administrator joins by the letter, sets it up with the sample and invites an own colleague', async () => {
    vera = await personWith(browser, product.url, { width: 768 })
    await joins(vera, VERA.email)
    expect(await vera.page.locator('header').innerText()).toContain(THEIRS)
    await vera.opens('/desk/set-up')
    await vera.page.getByRole('radio', { name: /^С образца/ }).check()
    await vera.presses('Сохранить и открыть перечень')
    expect(await vera.reads()).toContain('министерства лесного хозяйства Заозёрского края')
    await invites(vera, { name: 'Кедров Пётр', email: 'petr@les.example', roles: ['Исполнитель'] })
  })

  test('now the first page lists both, and each has a home of its own with its own links', async () => {
    const citizen = await personWith(browser, product.url, { width: 320 })
    await citizen.opens('/')
    expect(await citizen.reads()).toContain(MINE)
    await citizen.follows(new RegExp(THEIRS))
    expect(citizen.at()).toBe('/leshoz')
    const theirs = await shortLinks(citizen)
    await citizen.opens('/leshoz/privacy')
    await citizen.opens('/leshoz/accessibility')
    await citizen.opens('/')
    await citizen.follows(new RegExp(MINE))
    const mine = await shortLinks(citizen)
    expect(mine).toHaveLength(17)
    expect(new Set([...mine, ...theirs]).size).toBe(34)

    await citizen.opens(theirs[0] ?? '')
    expect(await citizen.page.locator('header').innerText()).toContain(THEIRS)
    await answersSurvey(citizen, 2, 'Про лес, не про поле')
    await citizen.presses('Отправить отзыв')
    const code = await codeOf(citizen)
    expect(await opensReceipt(citizen, code)).toContain(code)
    await citizen.leaves()
  })

  test('the desk leads each to their own; neither sees the staff, the register, the answers or the audit of the other', async () => {
    await vera.opens('/desk')
    await vera.opens('/desk/staff')
    expect(await vera.reads()).toContain('Кедров Пётр')
    expect(await vera.reads()).not.toContain('Полевая Анна')
    await anna.opens('/desk/staff')
    expect(await anna.reads()).not.toContain('Лесная Вера')
    const theirId = await vera.page.locator('table a[href^="/desk/staff/"]').first().getAttribute('href')
    await anna.opens(theirId ?? '')
    expect(await anna.reads()).toContain('Такой страницы нет')
    await anna.opens('/desk/register')
    expect(await anna.reads()).not.toContain('лесного')
    const mine = await shortLinks(anna)
    await vera.opens('/desk/register')
    expect((await shortLinks(vera)).filter((link) => mine.includes(link))).toEqual([])
    await anna.opens('/desk/answers')
    expect(await anna.reads()).toContain('Ответов нет')
    await anna.opens('/desk/answers/words')
    expect(await anna.reads()).not.toContain('Про лес')
    await anna.opens('/desk/audit')
    expect(await anna.reads()).not.toContain('Кедров')
    await vera.opens('/desk/audit')
    expect(await vera.page.getByRole('table').innerText()).not.toMatch(/сельского|Полевая/)
    await vera.opens('/desk/bodies')
    expect(await vera.reads()).toContain('Сюда нет доступа')
  })
})
