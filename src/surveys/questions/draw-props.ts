import type { Typed } from '../terms.ts'

/** What a question needs to be drawn: itself, and what was typed in the whole form so far. */
export interface DrawProps<Q> {
  question: Q
  typed: Typed
}
