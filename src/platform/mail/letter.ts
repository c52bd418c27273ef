/** A letter as the slice that sends it writes it: one recipient, plain text. */
export interface Letter {
  to: string
  subject: string
  words: string
}

/** A letter that would become another letter on its way: a fault of ours, never of the person. */
export class UnsafeLetter extends Error {}

/** Control characters begin a new header in a letter, so addresses and subjects have none. @throws UnsafeLetter */
export function checkLetter({ to, subject, words }: Letter): void {
  if (hasControls(subject)) throw new UnsafeLetter('a subject is one line without control characters')
  if (!isOneAddress(to)) throw new UnsafeLetter('a letter goes to one plain address')
  if (words.includes('\0') || !words.isWellFormed()) throw new UnsafeLetter('the words cannot be stored as they are')
}

const hasControls = (text: string): boolean => /\p{Cc}|\u2028|\u2029/u.test(text) || !text.isWellFormed()

// One address: no list, no name, no route; what stands between is left to the mail server to refuse.
export const isOneAddress = (text: string): boolean =>
  /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/.test(text) && !hasControls(text)
