import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdProblem } from '../hold-problem.ts'
import { actsOn } from '../rules/chain.ts'
import { whyNotDeclined } from '../rules/deciding.ts'
import { whyOvertaken } from '../rules/overtaken.ts'
import { insertDeclining } from '../store/decisions.ts'
import type { Seen } from './decide-measure.ts'

/** Decides that nothing will be done about a problem, and says why. @clause K3.6 K3.7 */
export async function declineProblem(
  work: Work,
  problemId: string,
  { reason, seen }: { reason: string } & Seen,
): Promise<Outcome<void>> {
  const { chain } = await holdProblem(work, problemId)
  const facts = { measures: chain.measures.length, isDeclined: chain.declining !== undefined }
  const refusals = [...whyOvertaken(seen, actsOn(chain)), ...whyNotDeclined(reason, facts)]
  if (refusals.length > 0) return refuse(...refusals)

  await insertDeclining(work, problemId, reason)
  await record(work, 'problem.declined', `problem:${problemId}`, ['reason'])
  return done(undefined)
}
