import type { Temporal } from 'temporal-polyfill'
import type { RegisterEntry } from '../terms.ts'

/** An entry that was excluded, in the last words it stood in. */
export interface ExcludedEntry extends RegisterEntry {
  goneOn: Temporal.PlainDate
}

/** What the register keeps of those that stand in it no more. */
export interface RegisterPast {
  excluded: readonly ExcludedEntry[]
  /** Each merged touchpoint with the one that counts what came through it. */
  merged: readonly { touchpointId: string; standsIn: string }[]
}

/** An entry as what came through it is named: one that stands, or one that was excluded and keeps its past. */
export interface Place extends RegisterEntry {
  /** «1.2»; an excluded one has none. */
  number: string
  goneOn: Temporal.PlainDate | null
  /** «1.2 Почта», «Почта, исключена с 1 мая». */
  label: string
}

export interface PlaceProcess {
  id: string
  /** None: nothing stands in it any more. */
  number: number | null
  name: string
  /** «1. Приём», «Приём, процесса в перечне больше нет». */
  label: string
  /** Those that stand, then those that were excluded. */
  entries: readonly Place[]
}

/** Everything in the register that figures and words may be of, now and in the past. */
export interface Places {
  processes: readonly PlaceProcess[]
  /** The touchpoint that counts what came through this one: itself, or the one it was merged into. */
  standsIn(touchpointId: string): string
  /** Every touchpoint that counts together with this one, it included. */
  familyOf(touchpointId: string): readonly string[]
  /** What the touchpoint is called by now, whatever became of it. */
  placeOf(touchpointId: string): Place | undefined
}
