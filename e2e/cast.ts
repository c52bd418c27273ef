import type { Browser } from 'playwright-core'
import { vi } from 'vitest'
import type { Product } from '#test/product.ts'
import { type Device, type Person, personWith } from './browser.ts'

export const PASSWORD = 'пять коней в зелёном поле'

/** The first administrator, analyst and operator, fresh from the link in the console. */
export async function firstAdministrator(browser: Browser, product: Product, device?: Device): Promise<Person> {
  const person = await personWith(browser, product.url, device)
  const link = () => /http:\S+\/sign-in\/first\/\S+(?=\s)/.exec(product.printed())?.[0] ?? ''
  // It is printed after the line by which the product is known to work.
  await vi.waitUntil(() => link() !== '', { timeout: 10_000 })
  await person.opens(link())
  await person.writes('Фамилия и имя', 'Полевая Анна')
  await person.writes('Электронная почта', 'anna@ozerny.example')
  await person.writes('Пароль', PASSWORD)
  await person.presses('Стать администратором')
  return person
}

/** The same, who has given the first body its name and begun with the sample register or with an empty one. */
export async function settledAdministrator(
  browser: Browser,
  product: Product,
  register: 'С образца' | 'С пустого' = 'С образца',
): Promise<Person> {
  const administrator = await firstAdministrator(browser, product)
  await administrator.writes('Название органа', 'Министерство сельского хозяйства Заозёрского края')
  await administrator.writes('Название в родительном падеже', 'министерства сельского хозяйства Заозёрского края')
  await administrator.page.getByRole('radio', { name: new RegExp(`^${register}`) }).check()
  await administrator.presses('Сохранить и открыть перечень')
  return administrator
}

/** The newest letter to this address; it is sent in the background, so it may come a moment later. */
export async function letterTo(person: Person, email: string, subject: string): Promise<string> {
  const row = person.page.getByRole('row').filter({ hasText: email }).filter({ hasText: subject }).first()
  const isThere = () => person.page.goto('/dev/mail').then(() => row.isVisible())
  await vi.waitUntil(isThere, { timeout: 20_000, interval: 100 })
  await person.arrivesBy(() => row.getByRole('link').click())
  return person.reads()
}

/** The one link of a letter. */
export const linkIn = (letter: string): string => /https?:\S+/.exec(letter)?.[0] ?? ''

/** A colleague whom the administrator has invited and who has come. */
export async function colleague(
  browser: Browser,
  product: Product,
  { device, by, ...invited }: Colleague & { by: Person; device?: Device },
): Promise<Person> {
  await invites(by, invited)
  const person = await personWith(browser, product.url, device)
  await joins(person, invited.email)
  return person
}

export interface Colleague {
  name: string
  email: string
  /** As the form calls them. */
  roles: readonly string[]
  unit?: string
}

export async function invites(administrator: Person, { name, email, roles, unit }: Colleague): Promise<void> {
  await administrator.opens('/desk/staff/new')
  await administrator.writes('Фамилия и имя', name)
  await administrator.writes('Электронная почта', email)
  if (unit) await administrator.page.locator('[name=unit]').selectOption(unit)
  for (const role of roles)
    await administrator.page
      .getByRole('checkbox', { name: new RegExp(`^${role}`) })
      .first()
      .check()
  await administrator.presses('Отправить приглашение')
}

/** Opens the letter, follows the link in it and gives a password. */
export async function joins(person: Person, email: string, subject = 'Приглашение'): Promise<void> {
  await person.opens(linkIn(await letterTo(person, email, subject)))
  await person.writes('Пароль', PASSWORD)
  await person.presses('Задать пароль и войти')
}

export async function signsIn(person: Person, email: string, password = PASSWORD): Promise<void> {
  await person.writes('Электронная почта', email)
  await person.writes('Пароль', password)
  await person.presses('Войти')
}
