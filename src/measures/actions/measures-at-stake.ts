import { listProblems } from '#analysis'
import type { Work } from '#platform/work.ts'
import { NO_CHAIN } from '../rules/chain.ts'
import { isAskedFor, NOT_TOLD } from '../rules/lists.ts'
import { isDueSoon, measureState, problemState } from '../rules/state.ts'
import { readChains } from '../store/read-chains.ts'

/** What a head's day begins with. */
export interface AtStake {
  overdue: number
  /** Due within a week. */
  soon: number
  /** Problems about which nothing is decided yet. */
  undecided: number
  /** Problems about which something is, and people have not been told. */
  untold: number
}

/** How many measures are late or come due soon, and how many problems wait for a decision or for the word back. @clause K3.6, K3.7 */
export async function measuresAtStake(work: Work): Promise<AtStake> {
  const read = await readChains(work, 'all')
  const chains = (await listProblems(work)).map(({ id }) => read.get(id) ?? NO_CHAIN)
  const measures = chains.flatMap((chain) => chain.measures)
  return {
    overdue: measures.filter((measure) => measureState(measure, work.today) === 'overdue').length,
    soon: measures.filter((measure) => isDueSoon(measure, work.today)).length,
    undecided: chains.filter((chain) => problemState(chain, work.today) === 'stated').length,
    untold: chains.filter((chain) => isAskedFor(NOT_TOLD, chain, work.today)).length,
  }
}
