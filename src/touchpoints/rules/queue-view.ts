import type { Deed } from '../terms/amendments.ts'
import type { QueueLine } from '../terms/decisions.ts'

/** A line of the queue as it is read. */
export interface QueueRow extends QueueLine {
  deed: Deed
  /** What it is about: the touchpoint and its process. */
  name: string
  process: string
  /** The place of the entry in the form; empty for a new one. */
  place: string
  /** What the check says, in a few words; an import is checked on its own page. */
  verdict: string | null
  unit: string | null
  who: string | null
}
