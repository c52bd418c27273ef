/** A program's own key and a hash of what it sent under it. */
export interface Keyed {
  key: string
  hash: Buffer
}

/** What was answered to it. */
export interface KeptAnswer {
  hash: Buffer
  status: number
  /** JSON, to the letter. */
  reply: string
}
