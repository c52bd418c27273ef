import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { EXT_INFO, extInfoQuestions } from '../instruments/ext-info-v1.ts'
import { FIRST, LONGEST_WORDS } from '../instruments/first-edition.ts'
import { RATINGS } from '../instruments/ratings.ts'
import { asksNow, closeEditions, insertNextEdition } from '../store/open-edition.ts'

/**
 * Lets every touchpoint of the body ask what the ready instruments ask. A published edition never changes: when an
 * instrument of the product has changed, its next edition opens and the former closes.
 *
 * @clause K2.6, K4.1
 */
export async function openReadyEditions(work: Work): Promise<void> {
  const longest = normOn(LONGEST_WORDS, work.today)
  const ratings = Object.entries(RATINGS).map(([instrument, question]) => [instrument, [question]] as const)
  for (const [instrument, questions] of [[EXT_INFO, extInfoQuestions(longest)] as const, ...ratings]) {
    if (await asksNow(work, instrument, questions)) continue
    const number = await insertNextEdition(work, instrument, questions)
    await closeEditions(work, instrument, number)
  }
  await closeEditions(work, FIRST)
}
