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

/** All that the form may hold; what it holds beside is passed over. */
export const RECEPTION_FIELDS = [
  'segment',
  'behalf',
  'organisation',
  'contact',
  'name',
  'representative',
  'authority',
  'coName',
  'coContact',
  'words',
  'touchpoint',
  'topic',
  'answerBy',
  'email',
  'phone',
  'address',
] as const

export type ReceptionField = (typeof RECEPTION_FIELDS)[number]

export interface CoAuthorTyped {
  name: string
  contact: string
}

/** What a form means; the words stay exactly as they were typed. */
export interface ReceptionForm extends Readonly<Record<Exclude<ReceptionField, 'coName' | 'coContact'>, string>> {
  behalf: Behalf
  answerBy: AnswerWay | ''
  /** A row for each, empty ones too: the page shows them. */
  coAuthors: readonly CoAuthorTyped[]
  isOrganisation: boolean
}

/** How many co-authors have rows of their own; a longer list comes as a file. */
export const MOST_CO_AUTHORS = 30

/** @clause M15b, M15e */
export function readReception(typed: Typed, segments: readonly string[]): ReceptionForm {
  const first = (field: ReceptionField) => typed[field]?.[0] ?? ''
  const line = (field: ReceptionField) => first(field).trim()
  const one = <T extends string>(field: ReceptionField, among: readonly T[]) =>
    among.find((value) => value === first(field))
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

const coAuthorsIn = ({ coName = [], coContact = [] }: Typed): CoAuthorTyped[] =>
  coName
    .slice(0, MOST_CO_AUTHORS)
    .map((name, place) => ({ name: name.trim(), contact: coContact[place]?.trim() ?? '' }))

/** The rows of co-authors after a button beside them was pressed. @clause M15b */
export function withRows(typed: Typed, { add, drop }: { add?: boolean; drop?: number | undefined }): Typed {
  const rows = (typed['coName'] ?? []).map((name, place) => [name, typed['coContact']?.[place] ?? ''] as const)
  const left = rows.filter((_, place) => place !== drop)
  const more = add && left.length < MOST_CO_AUTHORS ? [...left, ['', ''] as const] : left
  return { ...typed, coName: more.map(([name]) => name), coContact: more.map(([, contact]) => contact) }
}
