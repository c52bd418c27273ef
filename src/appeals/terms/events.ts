import type { Temporal } from 'temporal-polyfill'
import type { EventKind } from '../terms.ts'

/** Small and free of other people's personal values; what a person wrote stands in `words`. */
export type EventDetails = Readonly<Record<string, unknown>>

/** What happened with an appeal, when, by whom. */
export interface AppealEvent {
  id: string
  at: Temporal.Instant
  /** Id of a person or token, «citizen» or «system». */
  by: string
  kind: EventKind
  details: EventDetails
}
