import type { Temporal } from 'temporal-polyfill'
import type { RegisterEntry } from '../terms.ts'
import type { EntryDetails } from './details.ts'

/** An entry of the register with all that is said about it. */
export interface FullEntry extends RegisterEntry {
  unitId: string | null
  /** Since when it stands in these words. */
  includedOn: Temporal.PlainDate
  details: EntryDetails
}

/** An entry that stands no more; its code goes on leading people. */
export interface GoneEntry {
  touchpointId: string
  code: string
  name: string
  processName: string
  goneOn: Temporal.PlainDate
  deed: 'excluded' | 'merged'
  /** The entry to turn to, by which code; null where words alone say it. */
  successor: RegisterEntry | null
  /** In the body's own words. */
  turnTo: string
}
