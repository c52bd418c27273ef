import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { problemPlaces } from '../problem-places.ts'
import { NOWHERE, placeValue, readPlace } from '../rules/problem.ts'
import { whyNotTold } from '../rules/stating.ts'
import { whyStale } from '../rules/versions.ts'
import { lockProblem, updateProblem } from '../store/problems.ts'
import type { ProblemWish } from './state-problem.ts'

export interface ProblemChange extends Omit<ProblemWish, 'words'> {
  /** The version that the form was drawn with. */
  seen?: number
}

/** Tells a problem anew: its name, what was found out, where it lies. Its words stay. @clause K3.5 */
export async function changeProblem(work: Work, problemId: string, change: ProblemChange): Promise<Outcome<void>> {
  const problem = await lockProblem(work, problemId)
  if (!problem) throw new NotFound()
  const place = readPlace(change.place)
  // A place that has left the register may stay where it was chosen before.
  const placeStands = change.place === placeValue(problem) || (await problemPlaces(work)).stands(place)
  const refusals = [...whyStale(change.seen, problem.version), ...whyNotTold(change, { placeStands })]
  if (refusals.length > 0) return refuse(...refusals)

  const fields = [
    ...(change.title === problem.title ? [] : ['title']),
    ...(change.findings === problem.findings ? [] : ['findings']),
    ...(change.place === placeValue(problem) ? [] : ['place']),
  ]
  if (fields.length === 0) return done(undefined)
  await updateProblem(work, problemId, change, place ?? NOWHERE)
  await record(work, 'problem.changed', `problem:${problemId}`, fields)
  return done(undefined)
}
