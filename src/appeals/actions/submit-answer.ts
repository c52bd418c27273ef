import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAnswer, NO_ANSWER } from '../hold-answer.ts'
import { whyNotAnswerable } from '../rules/answering.ts'
import { changeAnswer } from '../store/answers.ts'
import { questionsOf } from '../store/appeal-questions.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'

/** The answer goes to the head, as it was saved. @clause M18b */
export async function submitAnswer(work: Work, appealId: string, seen: number): Promise<Outcome<void>> {
  const { appeal, answer, refusals } = await holdAnswer(work, appealId, 'submit-answer', seen)
  if (!answer) return refuse(...refusals, NO_ANSWER)
  const facts = { questions: await questionsOf(work, appealId), today: work.today }
  const reasons = [...refusals, ...whyNotAnswerable(appeal, answer, facts)]
  if (reasons.length > 0) return refuse(...reasons)

  await changeAnswer(work, answer.id, {
    submitted_at: work.now.toString(),
    submitted_by: work.by.id,
    returned_at: null,
    returned_by: null,
    approved_at: null,
    approved_by: null,
  })
  await changeAppeal(work, appealId, appeal.version, {})
  await writeEvent(work, appealId, 'answer-submitted', { answerId: answer.id })
  await record(work, 'answer.submitted', `appeal:${appealId}`, ['submitted_at'])
  return done(undefined)
}
