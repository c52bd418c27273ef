import { randomUUID } from 'node:crypto'
import { bodyByShortCode } from '#identity'
import type { Opening } from '#platform/db/open-work.ts'
import { NotFound } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import type { Work } from '#platform/work.ts'
import { readCode } from '#touchpoints'
import { type Entry, entryByCode } from './known-entries.ts'
import { fieldsOf, givenIn, readAnswer } from './questions/kinds.tsx'
import { type Checked, checkAnswers } from './rules/check-answers.ts'
import { readFormId } from './rules/form-id.ts'
import { type Step, stepsNow } from './rules/steps.ts'
import type { Typed } from './terms.ts'

export type { Entry } from './known-entries.ts'

/** The code in the link, if it can be one. */
export const codeOf = (ask: Ask): string | undefined => readCode(ask.params['code'] ?? '')

/** The body that the link's touchpoint belongs to. */
export function bodyOfEntry(ask: Ask): Opening | undefined {
  const code = codeOf(ask)
  return code === undefined ? undefined : bodyByShortCode(code)
}

export async function findEntry(work: Work, ask: Ask): Promise<Entry> {
  const entry = await entryByCode(work, codeOf(ask) ?? '')
  if (!entry) throw new NotFound()
  return entry
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

/** A form whose id was lost on the way gets a new one: its words are worth more than the proof that they came once. */
export const formIdIn = (sent: string): string => readFormId(sent) ?? randomUUID()
