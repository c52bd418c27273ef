import type { Temporal } from 'temporal-polyfill'
import type { Calendar } from '#platform/calendar/rules/calendar.ts'
import type { BodyNorm } from '../../terms/norms.ts'
import type { Mark, Regime } from '../../terms.ts'

/** All that the dates of a body follow from. */
export interface DeadlineFacts {
  zone: string
  calendar: Calendar
  /** The body's own norms, of all times. */
  norms: readonly BodyNorm[]
}

export interface Pause {
  from: Temporal.Instant
  /** Open while it is not known: then it does not move any date yet. */
  to?: Temporal.Instant | null
}

/** What is known of an appeal, as far as its dates follow from it. */
export interface AboutDeadlines {
  regime: Regime
  receivedAt: Temporal.Instant
  /** The real registration; unset: it is taken as the day of receipt or the next working day. */
  registeredAt?: Temporal.Instant | null | undefined
  /** Some of them bring norms of their own. */
  marks?: readonly Mark[] | undefined
  pauses?: readonly Pause[] | undefined
  /** By how many days the head has extended it, on top of the first term. */
  extension?: { days: number } | undefined
}
