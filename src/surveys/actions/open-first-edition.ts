import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { firstQuestions, LONGEST_WORDS } from '../first-edition.ts'
import { insertEdition } from '../store/open-edition.ts'

/** Lets every touchpoint of the body ask the first two questions. Done once, however often it is asked for. @clause K2.6 K4.1 */
export async function openFirstEdition(work: Work): Promise<void> {
  await insertEdition(work, 1, firstQuestions(normOn(LONGEST_WORDS, work.today)))
}
