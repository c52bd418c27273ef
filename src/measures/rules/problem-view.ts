import type { Temporal } from 'temporal-polyfill'

/** A problem as the pages of its decisions show it. */
export interface ProblemView {
  id: string
  /** «П-001/26». */
  number: string
  title: string
  findings: string
  /** Where in the register it lies, in words. */
  place: string | undefined
  statedAt: Temporal.Instant
  statedBy: string
  /** How many words show it. Not of how many people: that would tell which of them one person wrote. */
  words: number
  /** A few of the words. */
  quotes: readonly string[]
}
