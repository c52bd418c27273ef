import { randomUUID } from 'node:crypto'
import { bodyByShortCode } from '#identity'
import type { Opening } from '#platform/db/open-work.ts'
import { NotFound } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import type { Work } from '#platform/work.ts'
import { readCode, touchpointByCode } from '#touchpoints'
import { EXT_INFO } from './instruments/ext-info-v1.ts'
import { fieldsOf, givenIn, readAnswer } from './questions/kinds.tsx'
import { type Checked, checkAnswers } from './rules/check-answers.ts'
import { type Step, stepsNow } from './rules/steps.ts'
import { openEdition } from './store/open-edition.ts'
import type { Edition, Typed } from './terms.ts'

/** What a short link leads to: a touchpoint, and what is asked there now. */
export interface Entry {
  code: string
  edition: Edition
  touchpoint: { id: string; name: string; process: string; channel: string }
}

const codeOf = (ask: Ask): string | undefined => readCode(ask.params['code'] ?? '')

/** The body that the link's touchpoint belongs to. */
export function bodyOfEntry(ask: Ask): Opening | undefined {
  const code = codeOf(ask)
  return code === undefined ? undefined : bodyByShortCode(code)
}

export async function findEntry(work: Work, ask: Ask): Promise<Entry> {
  const code = codeOf(ask) ?? ''
  const found = await touchpointByCode(work, code)
  const edition = await openEdition(work, EXT_INFO)
  if (!found || !edition) throw new NotFound()
  const { touchpointId: id, name, processName: process, channel } = found
  return { code, edition, touchpoint: { id, name, process, channel } }
}

/** A form that came: what was typed in it, and what that means for this edition. */
export interface Filled extends Checked {
  formId: string
  typed: Typed
  given: Readonly<Record<string, unknown>>
  /** The steps that have something to ask, by what was answered so far. */
  steps: readonly Step[]
}

export const filledIn = (entry: Entry, { form }: Ask): Filled => {
  const fields = entry.edition.questions.flatMap(({ id }) => fieldsOf(id)).filter((field) => form.has(field))
  return fillIn(entry, formIdIn(form.get('id')), Object.fromEntries(fields.map((field) => [field, form.all(field)])))
}

export function fillIn(
  { edition: { questions }, touchpoint: { channel } }: Entry,
  formId: string,
  typed: Typed,
): Filled {
  const given = givenIn(questions, typed)
  const checked = checkAnswers(questions, given, { read: readAnswer, channel })
  return { ...checked, formId, typed, given, steps: stepsNow(questions, checked.answers, { channel }) }
}

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** A form whose id was lost on the way gets a new one: its words are worth more than the proof that they came once. */
const formIdIn = (sent: string): string => (UUID_V4.test(sent) ? sent : randomUUID())
