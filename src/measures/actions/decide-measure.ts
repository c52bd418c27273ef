import { record } from '#audit'
import { workingStaff } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdProblem } from '../hold-problem.ts'
import { actsOn } from '../rules/chain.ts'
import { readDay } from '../rules/days.ts'
import { type MeasureWish, whyNotDecided } from '../rules/deciding.ts'
import { whyOvertaken } from '../rules/overtaken.ts'
import { insertMeasure } from '../store/decisions.ts'
import type { Kind } from '../terms.ts'

export interface Seen {
  /** How many acts there were on the problem when the form was drawn. */
  seen?: number
}

/** Decides a measure for a problem: one of five kinds, with an owner and a date. @clause K3.6 */
export async function decideMeasure(work: Work, problemId: string, wish: MeasureWish & Seen): Promise<Outcome<string>> {
  const { chain } = await holdProblem(work, problemId)
  const ownerWorks = (await workingStaff(work)).some(({ id }) => id === wish.owner)
  const refusals = [
    ...whyOvertaken(wish.seen, actsOn(chain)),
    ...whyNotDecided(wish, { ownerWorks, today: work.today }),
  ]
  if (refusals.length > 0) return refuse(...refusals)

  const dueOn = readDay(wish.dueOn) ?? work.today
  const kind = wish.kind as Kind
  const id = await insertMeasure(work, { problemId, kind, deed: wish.deed, ownerId: wish.owner, dueOn })
  await record(work, 'measure.decided', `measure:${id}`, ['kind', 'deed', 'owner', 'due_on'])
  return done(id)
}
