import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAnswer, NO_ANSWER } from '../hold-answer.ts'
import { whyNotAnswerable, whyNotSigned } from '../rules/answering.ts'
import { changeAnswer } from '../store/answers.ts'
import { questionsOf } from '../store/appeal-questions.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { signingOf } from './signing-of.ts'

/** The head signs an answer; from then on it can go. @clause M18b */
export async function approveAnswer(work: Work, appealId: string, seen: number): Promise<Outcome<void>> {
  const { appeal, answer, refusals } = await holdAnswer(work, appealId, 'approve-answer', seen)
  if (!answer) return refuse(...refusals, NO_ANSWER)
  const facts = { questions: await questionsOf(work, appealId), today: work.today }
  const signing = await signingOf(work)
  const reasons = [...refusals, ...whyNotAnswerable(appeal, answer, facts), ...whyNotSigned(answer, signing)]
  if (reasons.length > 0) return refuse(...reasons)

  await changeAnswer(work, answer.id, { approved_at: work.now.toString(), approved_by: work.by.id })
  await changeAppeal(work, appealId, appeal.version, {})
  await writeEvent(work, appealId, 'answer-approved', { answerId: answer.id })
  await record(work, 'answer.approved', `appeal:${appealId}`, ['approved_at'])
  return done(undefined)
}
