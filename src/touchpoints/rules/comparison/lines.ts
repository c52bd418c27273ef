import { alike, likeness, type Piece, wordDiff } from './word-diff.ts'

/** Two texts of several lines side by side: what stands keeps what went, what is proposed has what came. */
export interface Sides {
  before: readonly (readonly Piece[])[]
  after: readonly (readonly Piece[])[]
  isSame: boolean
}

/** Two lines with less in common are two lines, not one that was changed. */
const ENOUGH_ALIKE = 0.4

/**
 * Holds two lists of lines against each other, line by line and within a changed line word by word: a need that was added is a
 * line that came, a name in which one word was mended is one line with one word.
 *
 * @clause M5, M6
 */
export function sidesOf(before: readonly string[], after: readonly string[]): Sides {
  const sides: { before: Piece[][]; after: Piece[][] } = { before: [], after: [] }
  let change: { gone: string[]; new: string[] } = { gone: [], new: [] }
  const close = () => {
    for (const { gone, come } of pairsOf(change.gone, change.new)) {
      if (gone) sides.before.push(gone)
      if (come) sides.after.push(come)
    }
    change = { gone: [], new: [] }
  }
  for (const { did, words } of alike(before, after)) {
    if (did !== 'kept') {
      change[did].push(words)
      continue
    }
    close()
    sides.before.push([{ did, words }])
    sides.after.push([{ did, words }])
  }
  close()
  return {
    ...sides,
    isSame: [...sides.before, ...sides.after].every((line) => line.every(({ did }) => did === 'kept')),
  }
}

/** Lines that went, each beside the one that came in its place where they are alike. */
function pairsOf(gone: readonly string[], come: readonly string[]): { gone?: Piece[]; come?: Piece[] }[] {
  const places = Math.max(gone.length, come.length)
  return Array.from({ length: places }, (_, place) => {
    const [was, is] = [gone[place], come[place]]
    if (was === undefined) return { come: [{ did: 'new', words: is ?? '' }] }
    if (is === undefined) return { gone: [{ did: 'gone', words: was }] }
    const pieces = wordDiff(was, is)
    if (likeness(pieces) < ENOUGH_ALIKE)
      return { gone: [{ did: 'gone', words: was }], come: [{ did: 'new', words: is }] }
    return { gone: pieces.filter(({ did }) => did !== 'new'), come: pieces.filter(({ did }) => did !== 'gone') }
  })
}
