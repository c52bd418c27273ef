/** What a question needs to be drawn: itself, and what was typed so far. */
export interface DrawProps<Q> {
  question: Q
  typed: string | undefined
}
