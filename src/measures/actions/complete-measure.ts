import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdMeasure } from '../hold-problem.ts'
import { actsOn } from '../rules/chain.ts'
import { readDay } from '../rules/days.ts'
import { type CompletionWish, whyNotCompleted } from '../rules/outcomes.ts'
import { whyOvertaken } from '../rules/overtaken.ts'
import { insertCompletion } from '../store/outcomes.ts'
import type { Seen } from './decide-measure.ts'

/** Says what was done and on which day. @clause K3.6 */
export async function completeMeasure(
  work: Work,
  measureId: string,
  wish: CompletionWish & Seen,
): Promise<Outcome<void>> {
  const { measure, chain } = await holdMeasure(work, measureId)
  const isDone = measure.completion !== undefined
  const refusals = [
    ...(isDone ? [] : whyOvertaken(wish.seen, actsOn(chain))),
    ...whyNotCompleted(wish, { isDone, today: work.today }),
  ]
  if (refusals.length > 0) return refuse(...refusals)

  const doneOn = readDay(wish.doneOn) ?? work.today
  await insertCompletion(work, measureId, { done: wish.done, doneOn, checkOn: readDay(wish.checkOn) })
  await record(work, 'measure.completed', `measure:${measureId}`, ['done', 'done_on', 'check_on'])
  return done(undefined)
}
