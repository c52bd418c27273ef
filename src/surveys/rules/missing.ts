import type { Refusal } from '#platform/outcome.ts'
import type { Question } from '../terms.ts'

/** What is said of a required question that got nothing. @clause K4.2 */
export const missing = ({ id, type }: Question): Refusal => ({
  field: id,
  why: type === 'mark' ? 'Поставьте оценку от 1 до 5. Без неё мы не поймём, стало ли лучше' : 'Напишите ответ',
})

/**
 * What keeps a person from coming to a step: on the way forward a required question of the step before must be answered;
 * on the way back nothing is asked.
 *
 * @param step counted from 1, one question a step
 * @clause K4.2
 */
export function missingBefore(
  questions: readonly Question[],
  step: number,
  given: Readonly<Record<string, string>>,
): Refusal | undefined {
  const before = questions[step - 2]
  return before?.required && !given[before.id]?.trim() ? missing(before) : undefined
}

export interface RefusedStep {
  step: number
  refused: readonly Refusal[]
}

/** The first step with something to mend, and only what can be mended there: reasons of a later step wait until it is reached. */
export function firstRefused(questions: readonly Question[], refusals: readonly Refusal[]): RefusedStep {
  const place = questions.findIndex(({ id }) => refusals.some(({ field }) => field === id))
  const refused = place < 0 ? refusals : refusals.filter(({ field }) => field === questions[place]?.id)
  return { step: Math.max(place, 0) + 1, refused }
}
