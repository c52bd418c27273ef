import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotTakenAway } from '../rules/stating.ts'
import { deleteEvidence, evidenceOf } from '../store/evidence.ts'
import { lockProblem } from '../store/problems.ts'

/** Takes words away that turned out to be about something else. Not after people were answered. @clause K3.3 K3.7 */
export async function takeWordsAway(
  work: Work,
  problemId: string,
  answerIds: readonly string[],
): Promise<Outcome<void>> {
  const problem = await lockProblem(work, problemId)
  if (!problem) throw new NotFound()
  const stands = (await evidenceOf(work, problemId)).map(({ answerId }) => answerId)
  const taken = stands.filter((id) => answerIds.includes(id))
  const refusals = whyNotTakenAway(
    { wordsHeld: problem.wordsHeldAt !== null },
    { left: stands.length - taken.length, taken: taken.length },
  )
  if (refusals.length > 0) return refuse(...refusals)

  await deleteEvidence(work, problemId, taken)
  await record(work, 'problem.words-taken-away', `problem:${problemId}`, ['words'])
  return done(undefined)
}
