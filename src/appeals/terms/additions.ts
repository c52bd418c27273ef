/** How much a client may add to one appeal. */
export interface AdditionNorm {
  /** Times in one day, by the body's calendar. */
  mostADay: number
  /** All files that the client has brought to the appeal, the first ones too. */
  mostTogether: number
}

/** The most that any body lets in; its own norm is never above. */
export const MOST_ADDED: Readonly<AdditionNorm> = { mostADay: 20, mostTogether: 100 * 1024 * 1024 }

/** What somebody has brought to an appeal so far. */
export interface Brought {
  today: number
  bytes: number
  /** The very form that comes now was taken already. */
  isBefore: boolean
}
