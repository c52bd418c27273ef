import type { Temporal } from 'temporal-polyfill'
import type { MeasureState, ProblemState } from '../terms.ts'
import type { Chain, Measure } from './chain.ts'

type Moments = Pick<Measure, 'dueOn' | 'completion' | 'effects'>

/** Where a measure stands: the last that was said of its effect, that it is done, that its date has passed. @clause K3.6 */
export function measureState({ dueOn, completion, effects }: Moments, today: Temporal.PlainDate): MeasureState {
  const last = effects.at(-1)
  if (last) return last.verdict
  if (completion) return 'done'
  return dueOn.toString() < today.toString() ? 'overdue' : 'under-way'
}

/** What burns most goes first: a problem with several measures stands where the one stands that is furthest behind. */
const BEHIND: readonly MeasureState[] = ['overdue', 'under-way', 'done', 'worse', 'not-shown', 'too-early', 'shown']

/** Where a problem stands. @clause K3.5 K3.6 */
export function problemState(
  { measures, declining }: { measures: readonly Moments[]; declining: Chain['declining'] },
  today: Temporal.PlainDate,
): ProblemState {
  const states = measures.map((measure) => measureState(measure, today))
  return BEHIND.find((state) => states.includes(state)) ?? (declining ? 'declined' : 'stated')
}

/** So many days ahead a measure's date is soon. */
const SOON_DAYS = 7

/** A measure in work whose date comes within a week. @clause K3.6 */
export const isDueSoon = (measure: Moments, today: Temporal.PlainDate): boolean =>
  measureState(measure, today) === 'under-way' && measure.dueOn.toString() <= today.add({ days: SOON_DAYS }).toString()
