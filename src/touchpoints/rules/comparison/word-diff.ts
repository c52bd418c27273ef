/** A run of words that both texts have, or only one of them. */
export interface Piece {
  did: 'kept' | 'gone' | 'new'
  words: string
}

/** Two texts of single letters make so many pairs at most; beyond that they are told as wholly different. */
const MOST_PAIRS = 4_000_000

/** In which words two texts differ, in the sequence of reading: what went stands before what came in its place. @clause M5 */
export function wordDiff(before: string, after: string): Piece[] {
  const [one, other] = [tokensOf(before), tokensOf(after)]
  return joined(alike(one, other, (token) => token.trim()))
}

/** The share of a text that the other one has as well. */
export function likeness(pieces: readonly Piece[]): number {
  const signs = (did: Piece['did']) =>
    pieces.reduce((sum, piece) => (piece.did === did ? sum + piece.words.trim().length : sum), 0)
  const kept = signs('kept')
  return kept === 0 ? 0 : kept / (kept + Math.max(signs('gone'), signs('new')))
}

/** What of two lists is common and what is not, in one sequence; what is alike stands as the second list has it. */
export function alike(
  before: readonly string[],
  after: readonly string[],
  keyOf: (one: string) => string = (one) => one,
): Piece[] {
  const [one, other] = [before.map(keyOf), after.map(keyOf)]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start++
  let end = 0
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const kept = (from: number, to: number) => after.slice(from, to).map((words): Piece => ({ did: 'kept', words }))
  return [
    ...kept(0, start),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end), keyOf),
    ...kept(after.length - end, after.length),
  ]
}

function middle(before: readonly string[], after: readonly string[], keyOf: (one: string) => string): Piece[] {
  const gone = (words: string): Piece => ({ did: 'gone', words })
  const come = (words: string): Piece => ({ did: 'new', words })
  if (before.length === 0 || after.length === 0 || before.length * after.length > MOST_PAIRS)
    return [...before.map(gone), ...after.map(come)]
  const [one, other] = [before.map(keyOf), after.map(keyOf)]
  const lengths = commonLengths(one, other)
  const width = other.length + 1
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < one.length || j < other.length) {
    const [nextOne, nextOther] = [lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0]
    if (i < one.length && j < other.length && one[i] === other[j]) {
      pieces.push({ did: 'kept', words: after[j] ?? '' })
      i++
      j++
    } else if (j === other.length || (i < one.length && nextOne >= nextOther)) pieces.push(gone(before[i++] ?? ''))
    else pieces.push(come(after[j++] ?? ''))
  }
  return pieces
}

/** How many are common to the rest of both lists, from every pair of places on. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint16Array {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = other.length - 1; j >= 0; j--) {
      const at = i * width + j
      const [below, beside] = [lengths[at + width] ?? 0, lengths[at + 1] ?? 0]
      lengths[at] = one[i] === other[j] ? (lengths[at + width + 1] ?? 0) + 1 : Math.max(below, beside)
    }
  return lengths
}

/** Words, numbers and signs, each with the spaces after it. A date, an hour and the number of an act are one word: half of one tells nothing. */
const tokensOf = (text: string): string[] =>
  text.match(/(?:\p{N}[\p{L}\p{N}\p{M}]*(?:[.:/-][\p{L}\p{N}\p{M}]+)+|[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}])\s*/gu) ??
  []

/** Neighbours that did the same make one run; within a change all that went stands first. */
function joined(pieces: readonly Piece[]): Piece[] {
  const runs: Piece[] = []
  let change = { gone: '', new: '' }
  const close = () => {
    if (change.gone) runs.push({ did: 'gone', words: change.gone })
    if (change.new) runs.push({ did: 'new', words: change.new })
    change = { gone: '', new: '' }
  }
  for (const { did, words } of pieces) {
    if (did !== 'kept') {
      change[did] += words
      continue
    }
    close()
    const last = runs.at(-1)
    if (last?.did === 'kept') last.words += words
    else runs.push({ did, words })
  }
  close()
  return runs
}
