/** Why something may not be done: the field it concerns and plain Russian words that say what to do. */
export interface Refusal {
  field: string
  why: string
  /** What it is about, for a list of reasons: beside the field itself its label says so. */
  about?: string
}

/** What an action gives back: its result, or every reason at once why it was not done. Only faults are thrown. */
export type Outcome<T> = { done: T } | { refused: readonly Refusal[] }

export const done = <T>(value: T): Outcome<T> => ({ done: value })

export const refuse = (...refusals: readonly Refusal[]): Outcome<never> => ({ refused: refusals })
