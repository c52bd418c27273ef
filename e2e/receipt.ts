import type { Person } from './browser.ts'

/** Three groups of four. */
export const CODE = /\S{4}-\S{4}-\S{4}/

/** The code of the receipt that stands on the page. */
export const codeOf = async (person: Person): Promise<string> => CODE.exec(await person.reads())?.[0] ?? 'no code'

/** @returns what the receipt says */
export async function opensReceipt(person: Person, typed: string): Promise<string> {
  await person.opens('/receipt')
  await person.writes('Код квитанции', typed)
  await person.presses('Открыть квитанцию')
  return person.reads()
}

const TWINS = { А: 'a', В: 'b', С: 'c', Е: 'e', Н: 'h', К: 'k', М: 'm', Р: 'p', Т: 't', Х: 'x', У: 'y' } as const

/** As people type a code: in lower case, without hyphens, with the letters of whichever keyboard was on. */
export const carelessly = (code: string): string =>
  Object.entries(TWINS)
    .reduce((typed, [letter, twin]) => typed.replaceAll(letter, twin), code)
    .replaceAll('-', '')
    .toLowerCase()

/** Begins with a day, after what a screen reader is told of the knot. */
export const DATED = /^\D*\d{1,2} (января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря) /

/** The knots of the line on the receipt, each with its day. */
export const courseOn = async ({ page }: Person): Promise<string[]> =>
  (await page.getByRole('list', { name: 'Что было с отзывом' }).getByRole('listitem').allInnerTexts()).map((knot) =>
    knot.replaceAll(/\s+/g, ' ').trim(),
  )
