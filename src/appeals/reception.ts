import { randomUUID } from 'node:crypto'
import { SEGMENTS, type Segment } from '#clients'
import type { Ask } from '#platform/http/ask.ts'
import type { Work } from '#platform/work.ts'
import { draftFormId, draftKeyHash, readFormId } from './reception-key.ts'
import { RECEPTION_FIELDS, type ReceptionForm, readReception, type Typed } from './rules/reception/form.ts'
import { goOnWithReceptionDraft } from './store/reception-drafts.ts'

export const SEGMENT_KEYS = Object.keys(SEGMENTS) as Segment[]

/** A form of the reception that came: what was typed in it, and what that means. */
export interface Filled {
  formId: string
  typed: Typed
  form: ReceptionForm
}

export const fillIn = (formId: string, typed: Typed): Filled => ({
  formId,
  typed,
  form: readReception(typed, SEGMENT_KEYS),
})

/** A form whose id was lost on the way gets a new one: its words are worth more than the proof that they came once. */
export const filledIn = ({ form }: Ask): Filled => fillIn(readFormId(form.get('id')) ?? randomUUID(), typedIn(form))

const typedIn = (form: Ask['form']): Typed =>
  Object.fromEntries(RECEPTION_FIELDS.filter((field) => form.has(field)).map((field) => [field, form.all(field)]))

/** The body's own address: with one body in the installation its code may be left out. */
export const homeOf = (work: Work, { params }: Ask): string =>
  params['body'] === undefined ? '' : `/${work.body.code}`

export const receptionOf = (work: Work, ask: Ask): string => `${homeOf(work, ask)}/reception`

/** The draft of this very form goes on with what is typed, where the device keeps its key. */
export async function goOn(work: Work, ask: Ask, key: Buffer, { formId, typed, place }: Filled & { place: number }) {
  if (draftFormId(ask) !== formId) return
  await goOnWithReceptionDraft(work, draftKeyHash(key, work.body.id, formId), { place, typed })
}
