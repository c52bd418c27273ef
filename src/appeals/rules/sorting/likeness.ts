import { stemsOf } from './words.ts'

const TRIPLE = 3

/** How much two texts have in common word by word, in order: 1 is the same text. */
export function likeness(one: string, other: string): number {
  return overlap(triplesOf(stemsOf(one)), triplesOf(stemsOf(other)))
}

/** How much two texts speak of the same, in whatever order. */
export const kinship = (one: string, other: string): number =>
  overlap(new Set(stemsOf(one)), new Set(stemsOf(other)), Math.min)

function triplesOf(stems: readonly string[]): Set<string> {
  if (stems.length < TRIPLE) return new Set(stems.length > 0 ? [stems.join(' ')] : [])
  return new Set(stems.slice(TRIPLE - 1).map((_, index) => stems.slice(index, index + TRIPLE).join(' ')))
}

/** The share of what both have: of all that either has, or of the shorter one. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>, of?: (a: number, b: number) => number): number {
  const both = [...a].filter((each) => b.has(each)).length
  const whole = of ? of(a.size, b.size) : a.size + b.size - both
  return whole === 0 ? 0 : both / whole
}
