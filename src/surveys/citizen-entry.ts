import { randomUUID } from 'node:crypto'
import { bodyByShortCode } from '#identity'
import type { Opening } from '#platform/db/open-work.ts'
import type { Ask } from '#platform/http/ask.ts'
import { readCode } from '#touchpoints'
import type { Entry } from './known-entries.ts'
import { fieldsOf, givenIn, readAnswer } from './questions/kinds.tsx'
import { type Checked, checkAnswers } from './rules/check-answers.ts'
import { readFormId } from './rules/form-id.ts'
import { type Step, stepFrom, stepsNow } from './rules/steps.ts'
import type { Edition, Question, Typed } from './terms.ts'

export type { Entry } from './known-entries.ts'

/** The code in the link, if it can be one. */
export const codeOf = (ask: Ask): string | undefined => readCode(ask.params['code'] ?? '')

/** The body that the link's touchpoint belongs to. */
export function bodyOfEntry(ask: Ask): Opening | undefined {
  const code = codeOf(ask)
  return code === undefined ? undefined : bodyByShortCode(code)
}

/** A form that came: what was typed in it, and what that means for this edition. */
export interface Filled extends Checked {
  formId: string
  typed: Typed
  given: Readonly<Record<string, unknown>>
  /** The steps that have something to ask, by what was answered so far. */
  steps: readonly Step[]
}

export const filledIn = (entry: Entry, { form }: Ask): Filled =>
  fillIn(entry, formIdIn(form.get('id')), fieldsSent(entry.edition.questions, form))

/** What a form sent for these questions, exactly as it was typed. */
export function fieldsSent(questions: readonly Question[], form: Ask['form']): Typed {
  const fields = questions.flatMap(({ id }) => fieldsOf(id)).filter((field) => form.has(field))
  return Object.fromEntries(fields.map((field) => [field, form.all(field)]))
}

export function fillIn(
  { edition: { questions }, touchpoint: { channel } }: { edition: Edition; touchpoint: { channel: string } },
  formId: string,
  typed: Typed,
): Filled {
  const given = givenIn(questions, typed)
  const checked = checkAnswers(questions, given, { read: readAnswer, channel })
  return { ...checked, formId, typed, given, steps: stepsNow(questions, checked.answers, { channel }) }
}

/** A form whose id was lost on the way gets a new one: its words are worth more than the proof that they came once. */
export const formIdIn = (sent: string): string => readFormId(sent) ?? randomUUID()

/** The step that was open; when it is there no more, the nearest. */
export const placeOf = ({ steps }: Filled, asked: number): number =>
  (stepFrom(steps, asked) ?? (asked > 0 ? steps.at(-1) : steps[0]))?.place ?? 1
