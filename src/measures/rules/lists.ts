import type { Temporal } from 'temporal-polyfill'
import { PROBLEM_STATES, type ProblemState } from '../terms.ts'
import type { Chain, Measure } from './chain.ts'
import { isBefore } from './days.ts'
import { measureState, problemState } from './state.ts'

/** What the list of problems may be narrowed to: a state, or that people have not been told yet. */
export const NOT_TOLD = 'not-told'

const isProblemState = (typed: string): typed is ProblemState => Object.hasOwn(PROBLEM_STATES, typed)

/** @clause K3.5 */
export function isAskedFor(filter: string, chain: Chain, today: Temporal.PlainDate): boolean {
  if (filter === NOT_TOLD) return problemState(chain, today) !== 'stated' && chain.wordsBack.length === 0
  return !isProblemState(filter) || problemState(chain, today) === filter
}

/** Measures in the order in which they need somebody: overdue ones, then by date; those that are done last, the latest first. */
export function byUrgency(measures: readonly Measure[], today: Temporal.PlainDate): Measure[] {
  const isOpen = (measure: Measure) => ['overdue', 'under-way'].includes(measureState(measure, today))
  const open = measures.filter(isOpen).sort((one, other) => (isBefore(one.dueOn, other.dueOn) ? -1 : 1))
  const closed = measures.filter((measure) => !isOpen(measure))
  const doneOn = ({ completion }: Measure) => completion?.doneOn.toString() ?? ''
  return [...open, ...closed.sort((one, other) => (doneOn(one) < doneOn(other) ? 1 : -1))]
}
