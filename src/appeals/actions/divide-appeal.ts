import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { isFilled, whyNotDivided } from '../rules/acting/dividing.ts'
import type { QuestionWish } from '../rules/acting/requalifying.ts'
import { writeQuestions } from '../store/appeal-questions.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { openTopics } from '../store/topics.ts'
import type { Competence } from '../terms.ts'

export interface Division {
  /** Those that stood before carry their id, so that results of answers stay with them. */
  questions: readonly (QuestionWish & { id: string })[]
}

/** Parts an appeal into its questions, each with its topic and whose matter it is. @clause K1.3, K3.3 */
export async function divideAppeal(
  work: Work,
  appealId: string,
  { questions }: Division,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'divide', seen)
  const codes = new Set((await openTopics(work)).map(({ code }) => code))
  const reasons = [...refusals, ...whyNotDivided(questions, codes)]
  if (reasons.length > 0) return refuse(...reasons)

  const filled = questions
    .filter(isFilled)
    .map((question) => ({ ...question, competence: question.competence as Competence }))
  await changeAppeal(work, appealId, appeal.version, {})
  await writeQuestions(work, appealId, filled)
  await writeEvent(work, appealId, 'requalified', { questions: filled.length })
  await record(work, 'appeal.divided', `appeal:${appealId}`, ['questions'])
  return done(undefined)
}
