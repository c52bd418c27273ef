import type { Refusal } from '#platform/outcome.ts'
import type { Answers, AnswerValue, Question, Read } from '../terms.ts'
import { applies, type Known } from './applies.ts'
import { missing } from './missing.ts'

export interface Checked {
  answers: Answers
  refusals: readonly Refusal[]
}

export interface Check extends Known {
  /** Reads one answer: each type of question its own way. */
  read(question: Question, given: unknown): Read
}

/**
 * Holds what came against the questions of the edition: the same for a page, a program and, later, paper.
 * Every reason at once. An answer to a question that does not apply is dropped; what is not asked at all is refused by its name.
 *
 * @clause K4.1, K4.2
 */
export function checkAnswers(
  questions: readonly Question[],
  given: Readonly<Record<string, unknown>>,
  check: Check,
): Checked {
  const answers: Record<string, AnswerValue> = {}
  const refusals: Refusal[] = []
  for (const question of questions) {
    if (!applies(question, answers, check)) continue
    const came = check.read(question, Object.hasOwn(given, question.id) ? given[question.id] : undefined)
    if ('why' in came) refusals.push({ field: question.id, why: came.why, about: question.label })
    else if ('value' in came) answers[question.id] = came.value
    else if (question.required) refusals.push(missing(question))
  }
  for (const id of Object.keys(given)) {
    if (!questions.some((question) => question.id === id))
      refusals.push({ field: id, why: `Вопроса ${id} в анкете нет` })
  }
  return { answers, refusals }
}
