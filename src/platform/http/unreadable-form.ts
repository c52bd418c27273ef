/** A form that cannot be read as it was sent; the words are for the person. */
export class UnreadableForm extends Error {
  readonly statusCode: number

  constructor(statusCode: 400 | 415, why: string) {
    super(why)
    this.statusCode = statusCode
  }
}
