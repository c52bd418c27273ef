import type { Refusal } from '#platform/outcome.ts'
import type { Question } from '../terms.ts'
import type { Step } from './steps.ts'

const WHAT_TO_DO: Readonly<Record<Question['type'], string>> = {
  mark: 'Поставьте оценку от 1 до 5',
  words: 'Напишите ответ',
  one: 'Выберите ответ',
  several: 'Отметьте хотя бы один ответ',
}

/** What is said of a required question that got nothing. @clause K4.2 */
export const missing = ({ id, label, type }: Question): Refusal => ({ field: id, why: WHAT_TO_DO[type], about: label })

export interface RefusedStep {
  place: number
  refused: readonly Refusal[]
}

/**
 * What keeps a person from coming to a place: the first step before it with something to mend, and every reason there at
 * once. On the way back nothing is asked of the step that is left.
 *
 * @clause K4.2, M15d
 */
export function refusedBefore(
  steps: readonly Step[],
  place: number,
  refusals: readonly Refusal[],
): RefusedStep | undefined {
  for (const step of steps.filter((before) => before.place < place)) {
    const refused = refusals.filter(({ field }) => step.questions.some(({ id }) => id === field))
    if (refused.length > 0) return { place: step.place, refused }
  }
  return undefined
}

/** The first step with something to mend; what no step asks is told on the first. @clause K4.2, M15d */
export const firstRefused = (steps: readonly Step[], refusals: readonly Refusal[]): RefusedStep =>
  refusedBefore(steps, Number.POSITIVE_INFINITY, refusals) ?? { place: steps[0]?.place ?? 1, refused: refusals }
