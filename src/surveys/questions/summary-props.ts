import type { Reliability } from '#platform/figures/gate.ts'
import type { ValueCounts } from '../rules/question-figures.ts'

/** What the answers to a question are summed up from. */
export interface SummaryProps<Q> {
  question: Q
  counts: ValueCounts
  /** How many sheets there are in all, where that can be told. */
  sheets: number | undefined
  reliability: Reliability
  /** Where its open words are read. */
  words: string
}
