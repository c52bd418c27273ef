import type { Refusal } from '#platform/outcome.ts'

/** What a form sent, or what it is drawn with: a name may stand several times. */
export interface Typed {
  get(name: string): string
  all(name: string): readonly string[]
}

/** Names with what is typed in them; a form can be drawn from them as from what was sent. */
export type Fields = ReadonlyMap<string, readonly string[]>

export const typedFrom = (fields: Fields): Typed => ({
  get: (name) => fields.get(name)?.[0] ?? '',
  all: (name) => fields.get(name) ?? [],
})

/** Something read out of a form, and why some of it could not be. */
export interface Read<T> {
  value: T
  refused: readonly Refusal[]
}

/** As many signs as a line or a text of the register holds. */
export const LONGEST = { line: 500, text: 4_000 } as const

const size = new Intl.NumberFormat('ru')

const whyTooLong = (field: string, words: string, most: number): Refusal[] =>
  words.length > most
    ? [
        {
          field,
          why: `Сократите: сюда помещается ${size.format(most)} знаков, а сейчас их ${size.format(words.length)}`,
        },
      ]
    : []

/** One line: spaces at its ends and several in a row mean nothing. */
export function readLine(typed: Typed, name: string): Read<string> {
  const value = typed.get(name).replaceAll(/\s+/g, ' ').trim()
  return { value, refused: whyTooLong(name, value, LONGEST.line) }
}

/** A text of several lines, as it was typed; browsers send two signs for the end of a line. */
export function readText(typed: Typed, name: string): Read<string> {
  const value = typed.get(name).replaceAll(/\r\n?/g, '\n').trim()
  return { value, refused: whyTooLong(name, value, LONGEST.text) }
}

/** One of a closed list; nothing chosen is null, and what no list holds is refused. */
export function readChoice<K extends string>(
  typed: Typed,
  name: string,
  list: Readonly<Record<K, unknown>>,
): Read<K | null> {
  const value = typed.get(name)
  if (value === '') return { value: null, refused: [] }
  if (Object.hasOwn(list, value)) return { value: value as K, refused: [] }
  return { value: null, refused: [{ field: name, why: 'Выберите из того, что предложено' }] }
}

/** Several of a closed list, in its sequence. */
export function readChoices<K extends string>(
  typed: Typed,
  name: string,
  list: Readonly<Record<K, unknown>>,
): Read<K[]> {
  const chosen = typed.all(name).filter((value) => value !== '')
  const value = (Object.keys(list) as K[]).filter((key) => chosen.includes(key))
  const refused = chosen.every((key) => Object.hasOwn(list, key))
    ? []
    : [{ field: name, why: 'Отметьте из того, что предложено' }]
  return { value, refused }
}
