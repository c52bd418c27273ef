import type { Work } from '#platform/work.ts'
import { moveInteraction } from '#touchpoints'
import { countedAt } from './rules/interactions.ts'
import type { Appeal } from './terms/appeal.ts'

/** After an act that says otherwise where an appeal came in, or whose matter it is: its interaction follows. @clause K1.3, K2.6 */
export async function countAnew(
  work: Work,
  appeal: Appeal,
  change: Partial<Pick<Appeal, 'touchpointId' | 'outsideAt'>>,
): Promise<void> {
  const after = { ...appeal, ...change }
  const isSame = appeal.touchpointId === after.touchpointId && !appeal.outsideAt === !after.outsideAt
  if (!isSame) await moveInteraction(work, countedAt(appeal), countedAt(after))
}
