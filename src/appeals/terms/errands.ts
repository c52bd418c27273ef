import type { Temporal } from 'temporal-polyfill'
import type { Channel } from '#touchpoints'
import type { AppealState } from '../rules/states.ts'
import type { AppealKind, Regime } from '../terms.ts'

/** What one unit asks of another, or of a person, for an appeal. */
export interface Errand {
  id: string
  appealId: string
  unitId: string | null
  personId: string | null
  words: string
  dueOn: Temporal.PlainDate
  /** `hand`, or what made it: `rating:<id>`. */
  source: string
  madeAt: Temporal.Instant
  madeBy: string
  doneAt: Temporal.Instant | null
  doneBy: string | null
  report: string | null
  cancelledAt: Temporal.Instant | null
}

export interface NewErrand {
  appealId: string
  words: string
  dueOn: Temporal.PlainDate
  unitId?: string | null | undefined
  personId?: string | null | undefined
  /** What made it; made twice by the same, it is one. Unset: given by hand. */
  source?: string | undefined
}

/** An appeal in the history of its client. @clause M18b */
export interface PastAppeal {
  id: string
  year: number
  number: number
  receivedOn: Temporal.PlainDate
  channel: Channel
  kind: AppealKind
  regime: Regime
  state: AppealState
  rating: number | null
  /** The first words of it, so that it is known again. */
  beginning: string
}
