import type { Browser } from 'playwright-core'
import type { Product } from '#test/product.ts'
import type { Person } from './browser.ts'
import { colleague, settledAdministrator } from './cast.ts'
import { makesUnit, UNIT } from './unit.ts'

const CLERK = { name: 'Рощина Вера', email: 'vera@ozerny.example', roles: ['Исполнитель(?! по)'], unit: UNIT }
const HEAD = { name: 'Нивин Олег', email: 'oleg@ozerny.example', roles: ['Руководитель'] }

/** Those who answer: a clerk of the unit prepares, the head decides. */
export async function deskOf(browser: Browser, product: Product): Promise<{ clerk: Person; head: Person }> {
  const by = await settledAdministrator(browser, product)
  await makesUnit(by)
  const clerk = await colleague(browser, product, { ...CLERK, by })
  const head = await colleague(browser, product, { ...HEAD, by })
  await by.leaves()
  return { clerk, head }
}

/** Opens an appeal from the list of the desk. @returns its page */
export async function opensAppeal(person: Person, number: string): Promise<string> {
  await person.opens(`/desk/appeals?q=${encodeURIComponent(number)}`)
  await person.arrivesBy(() =>
    person.page
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .click(),
  )
  return person.reads()
}

/** Begins an act that lies folded beside the appeal. */
export async function beginsAct(person: Person, act: string): Promise<void> {
  await person.page.getByText('Другие действия', { exact: true }).click()
  await person.follows(act)
}

/** From what just came in to somebody who answers it. */
export async function takesUp(person: Person): Promise<void> {
  await person.page.getByLabel('Отдел').first().selectOption({ label: UNIT })
  await person.presses('Зарегистрировать')
  await assigns(person)
}

/** Gives what is registered to the clerk of the unit. */
export async function assigns(person: Person): Promise<void> {
  await person.page.getByLabel('Исполнитель').selectOption({ label: `${CLERK.name}, ${UNIT}` })
  await person.presses('Назначить исполнителя')
}

export const NUMBER = /О-\d+\/\d\d/

/** The number that stands on the page. */
export const numberOn = async (person: Person): Promise<string> => NUMBER.exec(await person.reads())?.[0] ?? 'no number'

/** @returns what the page of one's own appeal says */
export async function opensStatus(person: Person, { number, code }: { number: string; code: string }): Promise<string> {
  await person.opens('/status')
  await person.writes('Номер обращения', number)
  await person.writes('Код', code)
  await person.presses('Посмотреть')
  return person.reads()
}
