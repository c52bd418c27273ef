/** A piece of somebody's words: sought, or between what was sought. */
export interface Piece {
  text: string
  isMarked: boolean
}

const START = '\uE000'
const STOP = '\uE001'
const BEFORE = 60
const LONGEST = 200
const LONGEST_UNMARKED = 130

/**
 * The client's own words around what was sought. The server marks words as it compares them, sign for sign, so its marks are
 * laid over what was really said; where they do not fit, nothing is marked.
 *
 * @clause M18b
 */
export function markedOf(words: string, compared: string | null | undefined): Piece[] {
  const spans = compared ? spansOf(compared, words.length) : []
  const [first] = spans
  const from = first ? wordStart(words, first.from - BEFORE) : 0
  const to = wordEnd(words, first ? Math.max(from + LONGEST, first.to) : LONGEST_UNMARKED)
  const pieces: Piece[] = []
  const add = (start: number, end: number, isMarked: boolean) => {
    if (end > start) pieces.push({ text: words.slice(start, end), isMarked })
  }
  let at = from
  for (const span of spans) {
    if (span.to > to) break
    add(at, span.from, false)
    add(span.from, span.to, true)
    at = span.to
  }
  add(at, to, false)
  const [head] = pieces
  const last = pieces.at(-1)
  if (from > 0 && head) head.text = `…${head.text}`
  if (to < words.length && last) last.text = `${last.text.replace(/[\s.,…]+$/, '')}…`
  // A row of a list has no line breaks.
  return pieces.map(({ text, isMarked }) => ({ text: text.replaceAll(/\s+/g, ' '), isMarked }))
}

interface Span {
  from: number
  to: number
}

function spansOf(compared: string, length: number): Span[] {
  const spans: Span[] = []
  let place = 0
  let opened: number | undefined
  for (let at = 0; at < compared.length; at++) {
    const sign = compared[at]
    if (sign === START) opened = place
    else if (sign === STOP) {
      if (opened !== undefined && place > opened) spans.push({ from: opened, to: place })
      opened = undefined
    } else place++
  }
  return place === length ? spans : []
}

function wordStart(words: string, at: number): number {
  if (at <= 0) return 0
  const space = words.indexOf(' ', at)
  return space < 0 || space - at > BEFORE ? at : space + 1
}

function wordEnd(words: string, at: number): number {
  if (at >= words.length) return words.length
  const space = words.lastIndexOf(' ', at)
  return space > at - BEFORE ? space : at
}
