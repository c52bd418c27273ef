import type { Segment } from '#clients'
import { ANSWER_WAYS, type AnswerWay } from '../../terms.ts'

/** Fields of the reception's form, exactly as they were typed. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** How somebody speaks: for themselves, for another by some right, or with others. @clause K1.5 */
export const BEHALVES = {
  self: 'От себя или от своей организации',
  representative: 'За другого: я его представитель',
  together: 'Вместе с другими: нас несколько',
} as const

export type Behalf = keyof typeof BEHALVES

/** Who is asked for the name of an organisation beside the person's own. @clause M15b */
const ORGANISATIONS: readonly Segment[] = ['organisation', 'cooperative', 'processor', 'ngo', 'authority', 'media']

export const isOrganisation = (segment: string | undefined): boolean =>
  (ORGANISATIONS as readonly (string | undefined)[]).includes(segment)

/** How many co-authors have rows of their own; a longer list comes as a file. */
export const MOST_CO_AUTHORS = 30

const FIELDS = [
  'segment',
  'behalf',
  'organisation',
  'contact',
  'name',
  'representative',
  'authority',
  'words',
  'touchpoint',
  'topic',
  'answerBy',
  'email',
  'phone',
  'address',
] as const

type OneField = (typeof FIELDS)[number]

/** The fields of a row of co-authors, counted from 1: each field of a page has a name of its own. */
export const coFields = (row: number) => ({ name: `coName-${row}`, contact: `coContact-${row}` })

const ROWS = Array.from({ length: MOST_CO_AUTHORS }, (_, place) => coFields(place + 1))

export const CO_FIELDS: readonly string[] = ROWS.flatMap(({ name, contact }) => [name, contact])

/** All that the form may hold; what it holds beside is passed over. */
export const RECEPTION_FIELDS: readonly string[] = [...FIELDS, ...CO_FIELDS]

export interface CoAuthorTyped {
  name: string
  contact: string
}

/** What a form means; the words stay exactly as they were typed. */
export interface ReceptionForm extends Readonly<Record<OneField, string>> {
  behalf: Behalf
  answerBy: AnswerWay | ''
  /** A row for each, empty ones too: the page shows them. */
  coAuthors: readonly CoAuthorTyped[]
  isOrganisation: boolean
}

/** @clause M15b, M15e */
export function readReception(typed: Typed, segments: readonly string[]): ReceptionForm {
  const first = (field: OneField) => typed[field]?.[0] ?? ''
  const line = (field: OneField) => first(field).trim()
  const one = <T extends string>(field: OneField, among: readonly T[]) => among.find((value) => value === first(field))
  const segment = one('segment', segments) ?? ''
  return {
    segment,
    behalf: one('behalf', Object.keys(BEHALVES) as Behalf[]) ?? 'self',
    organisation: line('organisation'),
    contact: line('contact'),
    name: line('name'),
    representative: line('representative'),
    authority: line('authority'),
    coAuthors: coAuthorsIn(typed),
    words: first('words'),
    touchpoint: line('touchpoint'),
    topic: line('topic'),
    answerBy: one('answerBy', Object.keys(ANSWER_WAYS) as AnswerWay[]) ?? '',
    email: line('email'),
    phone: line('phone'),
    address: line('address'),
    isOrganisation: isOrganisation(segment),
  }
}

/** As many rows as the form had, whatever stands in them. */
function coAuthorsIn(typed: Typed): CoAuthorTyped[] {
  const last = ROWS.findLastIndex(({ name }) => typed[name] !== undefined)
  const one = (field: string) => typed[field]?.[0]?.trim() ?? ''
  return ROWS.slice(0, last + 1).map(({ name, contact }) => ({ name: one(name), contact: one(contact) }))
}

/** The rows of co-authors after a button beside them was pressed. @clause M15b */
export function withRows(typed: Typed, { add, drop }: { add?: boolean; drop?: number | undefined }): Typed {
  const rows = coAuthorsIn(typed).filter((_, place) => place + 1 !== drop)
  const more = add && rows.length < MOST_CO_AUTHORS ? [...rows, { name: '', contact: '' }] : rows
  const others = Object.entries(typed).filter(([field]) => !CO_FIELDS.includes(field))
  const fields = more.flatMap(({ name, contact }, place) => {
    const row = coFields(place + 1)
    return [
      [row.name, [name]],
      [row.contact, [contact]],
    ] as const
  })
  return Object.fromEntries([...others, ...fields])
}
