import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdMeasure } from '../hold-problem.ts'
import { actsOn } from '../rules/chain.ts'
import { readDay } from '../rules/days.ts'
import { type EffectWish, whyNotStated } from '../rules/outcomes.ts'
import { whyOvertaken } from '../rules/overtaken.ts'
import { insertEffect } from '../store/outcomes.ts'
import type { Verdict } from '../terms.ts'
import type { Seen } from './decide-measure.ts'

/** Says what changed after a measure, and whether it helped. It may be said again: what was said before stays. @clause K3.6 */
export async function stateEffect(work: Work, measureId: string, wish: EffectWish & Seen): Promise<Outcome<void>> {
  const { measure, chain } = await holdMeasure(work, measureId)
  const facts = { isDone: measure.completion !== undefined, today: work.today }
  const refusals = [...whyOvertaken(wish.seen, actsOn(chain)), ...whyNotStated(wish, facts)]
  if (refusals.length > 0) return refuse(...refusals)

  const verdict = wish.verdict as Verdict
  await insertEffect(work, measureId, { verdict, words: wish.words, checkOn: readDay(wish.checkOn) })
  await record(work, 'effect.stated', `measure:${measureId}`, ['verdict', 'words', 'check_on'])
  return done(undefined)
}
