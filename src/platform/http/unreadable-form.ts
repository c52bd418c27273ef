/** A field as far as it could be read; the words say what to look at. */
export interface LeftField {
  name: string
  value: string
  why?: string
  /** Read by guess: the person looks it over before it is sent again. */
  isDoubtful?: boolean
  /** A field for a file: what was chosen does not come back. */
  isFile?: boolean
}

/** A form that cannot be taken as it was sent; the words are for the person. */
export class UnreadableForm extends Error {
  readonly statusCode: 400 | 413 | 415
  /** What could be read of it, to be given back: to our own page only. */
  readonly left: readonly LeftField[]

  constructor(statusCode: 400 | 413 | 415, why: string, left: readonly LeftField[] = []) {
    super(why)
    this.statusCode = statusCode
    this.left = left
  }
}
