import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Product, startProduct } from '#test/product.ts'
import { launch, type Person, personWith } from './browser.ts'
import { firstAdministrator, invites, joins, letterTo, linkIn, PASSWORD } from './cast.ts'

const CLERK = { name: 'Егорова Нина', email: 'nina@ozerny.example', roles: ['Исполнитель'] }
const SECOND = { name: 'Нивин Олег', email: 'oleg@ozerny.example', roles: ['Администратор', 'Руководитель'] }

let browser: Browser
let product: Product
let anna: Person
beforeAll(async () => {
  ;[browser, product] = await Promise.all([launch(), startProduct()])
  anna = await firstAdministrator(browser, product)
})
afterAll(async () => {
  await browser.close()
  await product.stop()
  product.remove()
})

const sections = (person: Person) => person.page.locator('nav.side a').allInnerTexts()

/** The button that asks, then the same words in the window that opens. */
async function confirms(person: Person, asks: string, deed = asks): Promise<void> {
  await person.page.getByRole('button', { name: asks, exact: true }).click()
  await person.arrivesBy(() => person.page.getByRole('dialog').getByRole('button', { name: deed, exact: true }).click())
}

describe('An administrator arranges the body', () => {
  test('invites a colleague by mail; who comes by the link gets what the role opens and nothing else', async () => {
    await invites(anna, CLERK)
    expect(await anna.reads()).toContain('Приглашение отправлено письмом')
    expect(await anna.page.getByRole('row').filter({ hasText: CLERK.name }).innerText()).toContain(
      'приглашение отправлено',
    )

    const nina = await personWith(browser, product.url, { width: 320 })
    const letter = await letterTo(nina, CLERK.email, 'Приглашение')
    expect(letter).toContain('Егорова Нина, здравствуйте')
    await nina.opens(linkIn(letter))
    await nina.writes('Пароль', 'коротко')
    await nina.presses('Задать пароль и войти')
    expect(await nina.page.getByRole('alert').innerText()).toContain('Пароль')
    await nina.writes('Пароль', PASSWORD)
    await nina.presses('Задать пароль и войти')
    expect(nina.at()).toBe('/desk')
    await nina.page.getByRole('button', { name: 'Разделы' }).click()
    expect(await sections(nina)).toEqual([
      'Рабочее место',
      'Мои обращения',
      'Обращения',
      'Поручения',
      'Перечень точек',
      'Журнал взаимодействий',
      'Сроки и нормы',
      'Производственный календарь',
      'Темы обращений',
      'Термины',
    ])
    for (const closed of [
      '/desk/staff',
      '/desk/units',
      '/desk/tokens',
      '/desk/body',
      '/desk/amendments',
      '/desk/audit',
      '/desk/bodies',
      '/desk/answers',
      '/desk/analysis',
    ]) {
      await nina.opens(closed)
      expect(await nina.reads()).toContain('Сюда нет доступа')
    }
    await nina.opens(linkIn(letter))
    expect(await nina.reads()).toContain('Приглашение больше не действует')
    await nina.leaves()
  })

  test('makes a unit, puts the colleague into it, cannot close it while somebody is there, then closes and opens it', async () => {
    await anna.opens('/desk/units')
    expect(await anna.reads()).toContain('Подразделений пока нет')
    await anna.follows('Добавить подразделение')
    await anna.presses('Добавить подразделение')
    expect(await anna.page.getByRole('alert').innerText()).toContain('Осталось исправить')
    await anna.writes('Название', 'Отдел растениеводства')
    await anna.page.getByRole('radio', { name: /^Структурное/ }).check()
    await anna.presses('Добавить подразделение')
    expect(await anna.reads()).toContain('Подразделение добавлено')

    await anna.opens('/desk/staff')
    await anna.follows(CLERK.name)
    await anna.page.getByLabel('Подразделение', { exact: true }).selectOption('Отдел растениеводства')
    await anna.presses('Сохранить сотрудника')
    expect(await anna.reads()).toContain('Сохранено')

    await anna.opens('/desk/units')
    await anna.follows('Отдел растениеводства')
    expect(await anna.reads()).toContain('Сейчас в нём 1')
    await anna.follows(/1\sсотрудник/)
    await anna.follows(CLERK.name)
    await anna.page.getByLabel('Подразделение', { exact: true }).selectOption('')
    await anna.presses('Сохранить сотрудника')

    await anna.opens('/desk/units')
    await anna.follows('Отдел растениеводства')
    await confirms(anna, 'Закрыть подразделение')
    expect(await anna.reads()).toContain('закрыто')
    await anna.presses('Открыть подразделение')
    expect(await anna.reads()).toContain('Подразделение снова открыто')
  })

  test('gives a program a token, which reads the register until it is taken back', async () => {
    await anna.opens('/desk/tokens')
    await anna.follows('Сделать токен')
    await anna.writes('Название', 'Сайт министерства')
    await anna.page.getByRole('radio', { name: /^Сотрудник/ }).check()
    await anna.presses('Сделать токен')
    const token = await anna.page.getByLabel('Токен', { exact: true }).inputValue()
    const register = () =>
      fetch(`${product.url}/api/v1/register.json`, { headers: { authorization: `Bearer ${token}` } })
    const given = await register()
    expect(given.status).toBe(200)
    const { processes } = (await given.json()) as { processes: { entries: unknown[] }[] }
    expect(processes.flatMap(({ entries }) => entries)).toHaveLength(17)

    await anna.opens('/desk/tokens')
    expect(await anna.page.content()).not.toContain(token)
    await confirms(anna, 'Отозвать', 'Отозвать токен')
    expect(await anna.reads()).toContain('Токен отозван и больше не работает')
    expect((await register()).status).toBe(401)
  })

  test('renames the body at the same time as another administrator: the second is told and keeps what was typed', async () => {
    await invites(anna, SECOND)
    const oleg = await personWith(browser, product.url, { dark: true })
    await joins(oleg, SECOND.email)
    await anna.opens('/desk/body')
    await oleg.opens('/desk/body')
    await oleg.writes('Название органа', 'Минсельхоз Заозёрья')
    await oleg.writes('Название в родительном падеже', 'минсельхоза Заозёрья')
    await oleg.presses('Сохранить настройки')
    expect(await oleg.reads()).toContain('Настройки органа сохранены')

    await anna.writes('Название органа', 'Министерство сельского хозяйства Заозёрского края')
    await anna.writes('Название в родительном падеже', 'министерства сельского хозяйства Заозёрского края')
    await anna.presses('Сохранить настройки')
    const told = await anna.reads()
    expect(told).toContain('Эту запись уже изменили')
    expect(told).toContain('Нивин Олег')
    expect(told).toContain('Минсельхоз Заозёрья')
    expect(await anna.page.getByLabel('Название органа').inputValue()).toBe(
      'Министерство сельского хозяйства Заозёрского края',
    )
    await anna.presses('Сохранить настройки')
    expect(await anna.reads()).toContain('Настройки органа сохранены')
    await anna.opens('/')
    expect(await anna.page.title()).toContain('Министерство сельского хозяйства Заозёрского края')
    await oleg.leaves()
  })

  test('takes access away, in a window and, without JavaScript, on a page that asks the same', async () => {
    await anna.opens('/desk/staff')
    await anna.follows(CLERK.name)
    await anna.page.getByRole('button', { name: 'Снять доступ', exact: true }).click()
    await anna.page.keyboard.press('Escape')
    expect(await anna.page.getByRole('dialog').isVisible()).toBe(false)
    await confirms(anna, 'Снять доступ')
    expect(await anna.reads()).toContain('Доступ снят')

    const plain = await personWith(browser, product.url, { javaScript: false, width: 320 })
    await plain.context.addCookies(await anna.context.cookies())
    await anna.opens('/desk/staff')
    await anna.follows(SECOND.name)
    await plain.opens(`${anna.at()}/departure`)
    expect(await plain.reads()).toContain('Снять доступ: Нивин Олег?')
    await plain.presses('Снять доступ')
    expect(await plain.reads()).toContain('Доступ снят')
    await plain.leaves()
  })

  test('is the last administrator and cannot leave the body without one', async () => {
    await anna.opens('/desk/staff')
    await anna.follows('Полевая Анна')
    await anna.page.getByRole('checkbox', { name: /^Администратор/ }).uncheck()
    await anna.presses('Сохранить сотрудника')
    expect(await anna.page.getByRole('alert').innerText()).toContain('последний работающий администратор')
    // The operator of the installation is asked to hand that over first, so the page offers no button at all.
    expect(await anna.reads()).toContain('оператор установки')
    expect(await anna.page.getByRole('button', { name: 'Снять доступ' }).count()).toBe(0)
  })

  test('reads all of it in the audit, in Russian, and finds one act by the filter', async () => {
    await anna.opens('/desk/audit?check=1')
    expect(await anna.reads()).toMatch(/Печати целы|Печатей ещё нет/)
    const all = await anna.page.getByRole('table').innerText()
    for (const words of [
      'Приглашён сотрудник',
      'Сотрудник вошёл впервые',
      'Создано подразделение',
      'Закрыто подразделение',
      'Подразделение открыто снова',
      'Выпущен токен программы',
      'Отозван токен программы',
      'Изменены название или пояс органа',
      'Закрыт доступ сотрудника',
    ])
      expect(all).toContain(words)
    expect(all).not.toMatch(/[a-z]+[._][a-z]+/)

    await anna.page.getByLabel('Кто', { exact: true }).selectOption('Нивин Олег')
    await anna.page.getByLabel('Что', { exact: true }).selectOption('Изменены название или пояс органа')
    await anna.presses('Показать')
    expect(await anna.page.getByRole('table').getByRole('row').count()).toBe(2)
    await anna.page.getByLabel('Что', { exact: true }).selectOption('Отозван токен программы')
    await anna.presses('Показать')
    expect(await anna.reads()).toContain('Записей нет')
  })
})
