import type { Work } from '#platform/work.ts'
import { isDueSoon, measureState } from '../rules/state.ts'
import { readChains } from '../store/read-chains.ts'

/** What a head's day begins with. */
export interface AtStake {
  overdue: number
  /** Due within a week. */
  soon: number
}

/** How many measures are late, and how many come due soon. @clause K3.6 */
export async function measuresAtStake(work: Work): Promise<AtStake> {
  const measures = [...(await readChains(work, 'all')).values()].flatMap((chain) => chain.measures)
  return {
    overdue: measures.filter((measure) => measureState(measure, work.today) === 'overdue').length,
    soon: measures.filter((measure) => isDueSoon(measure, work.today)).length,
  }
}
