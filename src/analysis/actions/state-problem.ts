import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { wordsByIds } from '#surveys'
import { problemPlaces } from '../problem-places.ts'
import { NOWHERE, readPlace } from '../rules/problem.ts'
import { problemNumber } from '../rules/problem-number.ts'
import { MOST_AT_ONCE, whyNotStated } from '../rules/stating.ts'
import { addEvidence } from '../store/evidence.ts'
import { insertProblem, nextNumber } from '../store/problems.ts'

export interface ProblemWish {
  /** In the body's own words. */
  title: string
  /** What was found out. */
  findings: string
  /** «process:<id>», «touchpoint:<id>» or nothing. */
  place: string
  /** Ids of the words that show it. */
  words: readonly string[]
}

/** States a problem with the words of clients that show it. Its number is the next of the body's year. @clause K3.5 K3.3 */
export async function stateProblem(work: Work, wish: ProblemWish): Promise<Outcome<{ id: string; number: string }>> {
  const picked = [...new Set(wish.words)]
  const place = readPlace(wish.place)
  const facts = {
    placeStands: (await problemPlaces(work)).stands(place),
    words: (await wordsByIds(work, picked.filter(isUuid).slice(0, MOST_AT_ONCE))).length,
    picked: picked.length,
  }
  const refusals = whyNotStated(wish, facts)
  if (refusals.length > 0) return refuse(...refusals)

  const numbered = await nextNumber(work)
  const id = await insertProblem(work, wish, place ?? NOWHERE, numbered)
  await addEvidence(work, id, picked)
  await record(work, 'problem.stated', `problem:${id}`, ['title', 'findings', 'place', 'words'])
  return done({ id, number: problemNumber(numbered) })
}
