import type { Line } from './satisfaction.ts'
import type { NamedLine, Satisfaction } from './tables.ts'

/** What a head should look at first. */
export type Attention =
  /** The share went down and it did not come by chance. */
  | { says: 'fell'; line: NamedLine; in: 'touchpoint' | 'parameter' }
  /** All of its interval lies under the share of the whole. */
  | { says: 'low'; line: NamedLine; in: 'touchpoint' | 'parameter' }
  /** Touchpoints of the register with too few marks for a share. */
  | { says: 'few'; touchpoints: number; of: number }
  | { says: 'rose'; line: NamedLine; in: 'touchpoint' | 'parameter' }

/** More than a glance takes in would be a second table. */
const MOST_OF_A_KIND = 2

/**
 * What stands out: falls first, then what lies surely under the whole, touchpoints that are hardly heard, and rises.
 *
 * @param registered the touchpoints that the cut covers
 * @clause K1.4
 */
export function attentionOf({ tables, parameters, all, reliability }: Satisfaction, registered: number): Attention[] {
  const touchpoints = (tables.touchpoints ?? []).filter(({ isGone }) => !isGone)
  const lines = [
    ...touchpoints.map((line) => ({ line, in: 'touchpoint' as const })),
    ...parameters.map((line) => ({ line, in: 'parameter' as const })),
  ]
  const changed = (says: 'fell' | 'rose') =>
    lines
      .filter(({ line }) => line.change?.says === says)
      .sort((a, b) => sizeOf(b.line) - sizeOf(a.line))
      .slice(0, MOST_OF_A_KIND)
      .map((one) => ({ says, ...one }))
  const fell = changed('fell')
  const low = lines
    .filter((one) => one.in === 'touchpoint' && isSurelyUnder(one.line, all))
    .filter(({ line }) => !fell.some((other) => other.line === line))
    .slice(0, MOST_OF_A_KIND)
    .map((one) => ({ says: 'low' as const, ...one }))
  const heard = touchpoints.filter(({ figure, key }) => key !== '' && figure.n >= reliability.share).length
  const few = registered - heard
  return [
    ...fell,
    ...low,
    ...(tables.touchpoints && few > 0 ? [{ says: 'few' as const, touchpoints: few, of: registered }] : []),
    ...changed('rose'),
  ]
}

const sizeOf = ({ change }: Line): number => (change && 'difference' in change ? Math.abs(change.difference) : 0)

const isSurelyUnder = ({ figure }: Line, all: Line): boolean =>
  'satisfied' in figure && 'satisfied' in all.figure && figure.satisfied.high < all.figure.satisfied.share
