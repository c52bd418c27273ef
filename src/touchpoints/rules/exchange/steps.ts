/** Work over many rows in steps: whoever drives it may let others have their turn between them. */
export type Steps<T> = Generator<undefined, T>

/** Rows in one step: a few milliseconds. */
export const AT_ONCE = 200

/** All steps in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The same answer for the same words without asking twice: cells of a register repeat themselves. */
export function remembered<T>(say: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>()
  return (words) => {
    const before = known.get(words)
    if (before !== undefined || known.has(words)) return before as T
    const said = say(words)
    known.set(words, said)
    return said
  }
}
