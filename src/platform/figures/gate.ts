import type { Norm } from '../norms.ts'
import { type Interval, wilson } from './wilson.ts'

/** From how many answers on a figure may be shown, and from how many it is more than a hint. */
export interface Reliability {
  share: number
  firm: number
}

/** How small a group may be before its figures could lead to a person. */
export interface Disclosure {
  /** Seen by the roles that work with it. */
  inside: number
  /** For whatever leaves those roles. */
  outside: number
}

/** @clause K4.2 */
export const RELIABILITY: readonly Norm<Reliability>[] = [
  { clause: 'K4.2', since: '1970-01-01', value: { share: 10, firm: 30 } },
]

/** For internal surveys and surveys with ballots. @clause K5.3 */
export const DISCLOSURE: readonly Norm<Disclosure>[] = [
  { clause: 'K5.3', since: '1970-01-01', value: { inside: 5, outside: 10 } },
]

/** How many of each mark came; `none` found it hard to say. */
export interface MarkCounts {
  1: number
  2: number
  3: number
  4: number
  5: number
  none: number
}

/** What may be said of the marks. `few`: only how many there are; `hint`: a share to be taken with care. */
export type Figure =
  | { says: 'few'; n: number }
  | { says: 'hint' | 'firm'; n: number; satisfied: Interval; mean: number }

export const NO_MARKS: MarkCounts = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, none: 0 }

/** Answers that hold a mark: those who found it hard to say are not among them. */
export const marked = (counts: MarkCounts): number => counts[1] + counts[2] + counts[3] + counts[4] + counts[5]

/**
 * The share of marks 4 and 5, with its interval and the mean, as far as their number allows.
 *
 * @clause K3.1
 */
export function figureOf(counts: MarkCounts, { share, firm }: Reliability): Figure {
  const n = marked(counts)
  if (n < share) return { says: 'few', n }
  const mean = (counts[1] + 2 * counts[2] + 3 * counts[3] + 4 * counts[4] + 5 * counts[5]) / n
  return { says: n < firm ? 'hint' : 'firm', n, satisfied: wilson(counts[4] + counts[5], n), mean }
}

/** What may be said of those who chose one thing among all who answered. `few`: only how many answered. */
export type Part = { says: 'few'; n: number } | { says: 'hint' | 'firm'; n: number; hits: number; part: Interval }

/**
 * The part of the answers that is one thing, with its interval, as far as their number allows.
 *
 * @clause K4.2
 */
export function partOf(hits: number, n: number, { share, firm }: Reliability): Part {
  if (n < share) return { says: 'few', n }
  return { says: n < firm ? 'hint' : 'firm', n, hits, part: wilson(hits, n) }
}

/**
 * Which groups of one table with a shown total must be hidden, each with its n: those under `k`, and, where what is hidden
 * could be found by subtracting from the total, the smallest of the rest as well.
 *
 * @clause K5.3
 */
export function hiddenGroups(sizes: readonly number[], k: number): ReadonlySet<number> {
  const groups = [...sizes.keys()].filter((group) => size(sizes, group) > 0)
  const hidden = new Set(groups.filter((group) => size(sizes, group) < k))
  const rest = groups.filter((group) => !hidden.has(group))
  rest.sort((a, b) => size(sizes, a) - size(sizes, b))
  while (
    hidden.size > 0 &&
    rest.length > 0 &&
    isTooLittle(
      [...hidden].map((group) => size(sizes, group)),
      k,
    )
  ) {
    hidden.add(rest.shift() as number)
  }
  return hidden
}

const size = (sizes: readonly number[], group: number) => sizes[group] ?? 0

/** One hidden group is found by subtraction; so is the sum of several, which must therefore be no small group either. */
const isTooLittle = (hidden: readonly number[], k: number) =>
  hidden.length < 2 || hidden.reduce((sum, n) => sum + n, 0) < k
