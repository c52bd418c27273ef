import type { Temporal } from 'temporal-polyfill'
import type { Remark } from './amendments.ts'
import type { EntryContent } from './details.ts'

/** A round that ended with remarks. @clause M5 */
export interface Round {
  number: number
  returnedAt: Temporal.Instant
  returnedBy: string
  words: string
  remarks: readonly Remark[]
  /** What was proposed then. */
  content: EntryContent | null
}

/** What waits for a decision: one amendment, or all that waits of one import. */
export interface QueueLine {
  since: Temporal.Instant
  /** The lowest number of those in the line. */
  number: number
  count: number
  amendmentId: string
  importId: string | null
  fileName: string | null
  unitId: string | null
  submittedBy: string | null
}
