import { wilson } from './wilson.ts'

/** How many of how many. */
export interface Part {
  hits: number
  n: number
}

/** The difference of two shares, from −1 to 1, with its 95 % interval. */
export interface Difference {
  difference: number
  low: number
  high: number
}

/**
 * The first share less the second, with Newcombe's hybrid score interval for two independent groups, built from both
 * Wilson intervals (R. G. Newcombe, Statistics in Medicine 17, 1998, 873–890: method 10, without a correction for continuity).
 * @throws RangeError unless both are shares
 */
export function newcombe(first: Part, second: Part): Difference {
  const one = wilson(first.hits, first.n)
  const other = wilson(second.hits, second.n)
  const difference = one.share - other.share
  return {
    difference,
    low: difference - Math.hypot(one.share - one.low, other.high - other.share),
    high: difference + Math.hypot(one.high - one.share, other.share - other.low),
  }
}
