import type { Work } from '#platform/work.ts'
import { listFullEntries } from '#touchpoints'
import type { EarlierAppeal, SortingFacts } from '../rules/sorting/facts.ts'
import { type SortingProposal, sortingOf } from '../rules/sorting/sorting.ts'
import { likelyTopics } from '../rules/sorting/topics.ts'
import { likelyTouchpoints } from '../rules/sorting/touchpoints.ts'
import { earlierAppeals } from '../store/sorting-facts.ts'
import { openTopics } from '../store/topics.ts'
import { CHANNEL_OF_WAY } from '../terms.ts'

/** What is to be sorted: a message, and whose it is where that is known. */
export type Unsorted = Omit<SortingFacts, 'onDay' | 'earlier'> & {
  clientId?: string | undefined
  /** Where it is an appeal that stands already: it is not earlier than itself. */
  appealId?: string | undefined
}

export interface ProposedSorting extends SortingProposal {
  /** Ids, best first. */
  touchpoints: readonly string[]
  /** Codes of the classifier, best first. */
  topics: readonly string[]
  earlier: readonly EarlierAppeal[]
}

/** How a message may be understood, beside the register, the classifier and what the client said before. Stores nothing. */
export async function proposeSorting(work: Work, { clientId, appealId, ...told }: Unsorted): Promise<ProposedSorting> {
  const entries = await listFullEntries(work)
  const topics = await openTopics(work)
  const earlier = clientId ? await earlierAppeals(work, clientId, appealId) : []
  return {
    ...sortingOf({ ...told, onDay: work.today, earlier }),
    touchpoints: likelyTouchpoints(told.words, entries, told.channel ?? CHANNEL_OF_WAY[told.way]),
    topics: likelyTopics(told.words, topics),
    earlier,
  }
}
