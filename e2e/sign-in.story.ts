import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { firstAdministrator, invites, joins, letterTo, linkIn, PASSWORD, signsIn } from './cast.ts'
import { telephoneShows } from './telephone.ts'

const ANNA = 'anna@ozerny.example'
const NINA = 'nina@ozerny.example'
const NEW_PASSWORD = 'семь ветров над тихим озером'

let browser: Browser
let product: Product
let anna: Person
let secret = ''
let backupCodes: string[] = []
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  anna = await firstAdministrator(browser, product)
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

const signsOut = async (person: Person) => {
  await person.page.locator('button[popovertarget="person"]').click()
  await person.presses('Выйти')
}

describe('Staff come in', () => {
  test('a colleague mistypes the password and is told in words; after the fifth time the way is shut, and said for how long', async () => {
    await invites(anna, { name: 'Егорова Нина', email: NINA, roles: ['Аналитик'] })
    const nina = await personWith(browser, product.url, { width: 320 })
    await joins(nina, NINA)
    await signsOut(nina)
    expect(await nina.reads()).toContain('Вы вышли')
    await nina.opens('/sign-in')
    await nina.presses('Войти')
    expect(await nina.page.getByRole('alert').getByRole('link').count()).toBe(2)
    for (let failure = 1; failure <= 4; failure += 1) {
      await signsIn(nina, NINA, 'неверный пароль от двери')
      expect(await nina.page.getByRole('alert').innerText()).toContain('Адрес или пароль не подходят')
      expect(await nina.page.getByLabel('Электронная почта').inputValue()).toBe(NINA)
    }
    await signsIn(nina, NINA, 'неверный пароль от двери')
    await signsIn(nina, NINA)
    expect(await nina.page.getByRole('alert').innerText()).toMatch(/вход закрыт. Он откроется через 1[45]\sминут/)
    await nina.leaves()
  })

  test('the colleague asks for a new password by mail, and the way is open again', async () => {
    const nina = await personWith(browser, product.url, { width: 768 })
    await nina.opens('/sign-in')
    await nina.follows('Не помню пароль')
    await nina.writes('Электронная почта', NINA)
    await nina.presses('Прислать письмо')
    expect(await nina.reads()).toContain('Проверьте почту')
    const link = linkIn(await letterTo(nina, NINA, 'Новый пароль'))
    await nina.opens(link)
    await nina.writes('Новый пароль', NEW_PASSWORD)
    await nina.presses('Задать пароль и войти')
    expect(nina.at()).toBe('/desk')
    await nina.opens(link)
    expect(await nina.reads()).toContain('Ссылка больше не действует')
    await nina.leaves()
  })

  test('an administrator connects a telephone', async () => {
    await anna.opens('/desk/account')
    await anna.follows('Подключить телефон')
    await anna.writes('Ваш пароль', PASSWORD)
    await anna.presses('Подключить телефон')
    secret = await anna.page.locator('b.num').innerText()
    expect(await anna.page.getByRole('img', { name: /Код для приложения/ }).isVisible()).toBe(true)
    await anna.writes('Код из приложения', '000 000')
    await anna.presses('Включить второй шаг')
    expect(await anna.page.getByRole('alert').innerText()).toContain('Код не подошёл')
    await anna.writes('Код из приложения', telephoneShows(secret))
    await anna.presses('Включить второй шаг')
    backupCodes = await anna.page.locator('main ol li').allInnerTexts()
    expect(backupCodes).toHaveLength(10)
    await anna.follows('Коды записаны')
    expect(await anna.reads()).toMatch(/Осталось: 10\sзапасных кодов/)
  })

  test('and from then on is asked for its code, or for a backup code where the telephone is not at hand', async () => {
    await signsOut(anna)
    await anna.opens('/desk/units')
    expect(anna.at()).toBe('/sign-in')
    await signsIn(anna, ANNA)
    await anna.writes('Код', '123')
    await anna.presses('Войти')
    expect(await anna.page.getByRole('alert').innerText()).toContain('Код не подошёл')
    // No code counts twice, so the one of the next half-minute: a telephone may be fast by that much.
    await anna.writes('Код', telephoneShows(secret, 1))
    await anna.presses('Войти')
    expect(anna.at()).toBe('/desk/units')
    await signsOut(anna)

    await anna.opens('/sign-in')
    await signsIn(anna, ANNA)
    await anna.writes('Код', backupCodes[0] ?? '')
    await anna.presses('Войти')
    await anna.opens('/desk/account')
    expect(await anna.reads()).toMatch(/Осталось: 9\sзапасных кодов/)
  })

  test('sees each browser that is signed in and ends another one; that one comes back to where it was', async () => {
    const tablet = await personWith(browser, product.url, { width: 768 })
    await tablet.opens('/sign-in')
    await signsIn(tablet, ANNA)
    await tablet.writes('Код', backupCodes[1] ?? '')
    await tablet.presses('Войти')
    await tablet.opens('/desk/staff?role=analyst')

    await anna.opens('/desk/account')
    expect(await anna.reads()).toContain('этот сеанс')
    await anna.presses('Завершить сеанс')
    expect(await anna.reads()).toContain('Сеанс завершён')

    await tablet.opens('/desk/staff?role=analyst')
    expect(tablet.at()).toBe('/sign-in')
    await signsIn(tablet, ANNA)
    await tablet.writes('Код', backupCodes[2] ?? '')
    await tablet.presses('Войти')
    expect(new URL(tablet.page.url()).search).toBe('?role=analyst')
    await tablet.leaves()
  })

  test('a form that was typed when the session ended is given back, and is saved after signing in', async () => {
    await anna.opens('/desk/units/new')
    await anna.writes('Название', 'Отдел "Поле & луг"')
    await anna.page.getByRole('radio', { name: /^Подведомственная/ }).check()
    const elsewhere = await anna.context.newPage()
    await elsewhere.goto('/desk/account')
    await elsewhere.locator('button[popovertarget="person"]').click()
    await elsewhere.getByRole('button', { name: 'Выйти' }).click()
    await elsewhere.waitForURL('**/sign-in?said=out')

    await anna.presses('Добавить подразделение')
    expect(await anna.reads()).toContain('Вход закончился')
    const [tab] = await Promise.all([
      anna.context.waitForEvent('page'),
      anna.page.getByRole('link', { name: 'Войти в новой вкладке' }).click(),
    ])
    await tab.getByLabel('Электронная почта').fill(ANNA)
    await tab.getByLabel('Пароль').fill(PASSWORD)
    await tab.getByRole('button', { name: 'Войти' }).click()
    await tab.getByLabel('Код').fill(backupCodes[3] ?? '')
    await tab.getByRole('button', { name: 'Войти' }).click()
    await tab.waitForURL('**/desk')

    await anna.presses('Отправить ещё раз')
    expect(await anna.reads()).toContain('Проверьте и отправьте ещё раз')
    await anna.presses('Отправить ещё раз')
    expect(await anna.reads()).toContain('Подразделение добавлено')
    expect(await anna.reads()).toContain('Отдел "Поле & луг"')
  })
})
