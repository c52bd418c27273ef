import type { Work } from '#platform/work.ts'
import { listFullEntries } from '#touchpoints'
import type { EarlierAppeal, SortingFacts } from '../rules/sorting/facts.ts'
import { type SortingProposal, sortingOf } from '../rules/sorting/sorting.ts'
import { likelyTopics } from '../rules/sorting/topics.ts'
import { likelyTouchpoints } from '../rules/sorting/touchpoints.ts'
import { unitOfTopic } from '../rules/topics/changes.ts'
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
  /** Who usually answers on the first of these topics. */
  unitId: string | null
  earlier: readonly EarlierAppeal[]
}

/**
 * How a message may be understood, beside the register, the classifier and what the client said before. Stores nothing. A client's
 * earlier appeals are of the same contour: whoever works one sees nothing of the other.
 *
 * @clause K1.2, M18b
 */
export async function proposeSorting(work: Work, unsorted: Unsorted): Promise<ProposedSorting> {
  const { clientId, appealId, ...told } = unsorted
  const entries = await listFullEntries(work)
  const open = await openTopics(work)
  const earlier = clientId ? await earlierAppeals(work, { clientId, contour: told.contour, but: appealId }) : []
  const topics = likelyTopics(told.words, open)
  return {
    ...sortingOf({ ...told, onDay: work.today, earlier }),
    touchpoints: likelyTouchpoints(told.words, entries, told.channel ?? CHANNEL_OF_WAY[told.way]),
    topics,
    unitId: topics[0] ? unitOfTopic(topics[0], open) : null,
    earlier,
  }
}
