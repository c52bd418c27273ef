import { type MarkCounts, marked, type Reliability } from '#platform/figures/gate.ts'
import { type Difference, newcombe } from '#platform/figures/newcombe.ts'

/** What may be said of the share of marks 4 and 5 against the period before. */
export type Change =
  /** One of the two has too few marks for a share. */
  | { says: 'incomparable' }
  /** `none`: no difference lies inside the interval too, so it may have come by chance. */
  | ({ says: 'none' | 'rose' | 'fell' } & Difference)

/**
 * How the share of marks 4 and 5 differs from the period before: a change is shown only where its interval leaves out nought.
 *
 * @clause K1.4 K4.2
 */
export function changeOf(now: MarkCounts, was: MarkCounts, { share }: Reliability): Change {
  if (marked(now) < share || marked(was) < share) return { says: 'incomparable' }
  const found = newcombe(satisfied(now), satisfied(was))
  return { says: found.low > 0 ? 'rose' : found.high < 0 ? 'fell' : 'none', ...found }
}

const satisfied = (counts: MarkCounts) => ({ hits: counts[4] + counts[5], n: marked(counts) })
