/** How much a client may add to one appeal. */
export interface AdditionNorm {
  /** Times in one day, by the body's calendar. */
  mostADay: number
  /** All files that the client has brought to the appeal, the first ones too. */
  mostTogether: number
}

/** What somebody has brought to an appeal so far. */
export interface Brought {
  today: number
  bytes: number
  /** The very form that comes now was taken already. */
  isBefore: boolean
}
