import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAnswer, NO_ANSWER } from '../hold-answer.ts'
import { whyNotReturned } from '../rules/answering.ts'
import { changeAnswer } from '../store/answers.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'

/** The head sends an answer back and says what to mend; who wrote it goes on with the same words. @clause M18b */
export async function returnAnswer(
  work: Work,
  appealId: string,
  remarks: string,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, answer, refusals } = await holdAnswer(work, appealId, 'return-answer', seen)
  if (!answer) return refuse(...refusals, NO_ANSWER)
  const reasons = [...refusals, ...whyNotReturned(remarks)]
  if (reasons.length > 0) return refuse(...reasons)

  const words = remarks.trim()
  await changeAnswer(work, answer.id, {
    returned_at: work.now.toString(),
    returned_by: work.by.id,
    remarks: words,
  })
  await changeAppeal(work, appealId, appeal.version, {})
  await writeEvent(work, appealId, 'answer-returned', { answerId: answer.id, words })
  await record(work, 'answer.returned', `appeal:${appealId}`, ['returned_at', 'remarks'])
  return done(undefined)
}
