import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { wordsByIds } from '#surveys'
import { MOST_AT_ONCE, whyNotPicked } from '../rules/stating.ts'
import { addEvidence } from '../store/evidence.ts'
import { lockProblem } from '../store/problems.ts'

/** Puts more words to a problem: whoever wrote them then reads its word back as well. @returns how many are new @clause K3.3 K3.7 */
export async function addWords(work: Work, problemId: string, answerIds: readonly string[]): Promise<Outcome<number>> {
  const problem = await lockProblem(work, problemId)
  if (!problem) throw new NotFound()
  const picked = [...new Set(answerIds)]
  const words = (await wordsByIds(work, picked.filter(isUuid).slice(0, MOST_AT_ONCE))).length
  const refusals = whyNotPicked({ words, picked: picked.length })
  if (refusals.length > 0) return refuse(...refusals)

  const added = await addEvidence(work, problemId, picked)
  if (added > 0) await record(work, 'problem.words-added', `problem:${problemId}`, ['words'])
  return done(added)
}
