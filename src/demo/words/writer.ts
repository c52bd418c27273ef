import type { Chance } from '../chance.ts'
import { CARES, type Care } from './slips.ts'
import type { Moment } from './template.ts'

/** Somebody who writes: how, with how much care, and how much they have in mind to write. */
export interface Writer {
  chance: Chance
  moment: Moment
  manner: 'plain' | 'official' | 'folk'
  care: Care
  /** In characters. */
  mind: number
}

/** A few words and nothing else: up to this many characters. */
export const FEW = 25

/** How long people write: a few words, a sentence, a paragraph, their whole year. */
const MINDS: readonly (readonly [share: number, from: number, to: number])[] = [
  [0.09, 5, FEW],
  [0.22, 26, 60],
  [0.39, 61, 160],
  [0.22, 161, 330],
  [0.08, 331, 560],
]

function mindOf(chance: Chance): number {
  let left = chance.next()
  for (const [share, from, to] of MINDS) {
    if (left < share) return from + chance.below(to - from)
    left -= share
  }
  return FEW
}

/** One of the many. Whoever writes as a petition does writes with care. */
export function someWriter(chance: Chance, moment: Moment): Writer {
  const mind = mindOf(chance)
  const manner = chance.often(0.68) ? 'plain' : chance.often(0.5) ? 'official' : 'folk'
  const care = manner === 'official' ? chance.pick(['neat', 'neat', 'usual'] as const) : chance.pick(CARES)
  return { chance, moment, manner, care, mind }
}
