import { DISCLOSURE } from '#platform/figures/gate.ts'
import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { namedPlaces } from '../rules/who-wrote.ts'
import { countWords } from '../store/count-words.ts'

/** Touchpoints where enough people wrote that a name beside the words leads to nobody. @clause K5.3 */
export const namedTouchpoints = async (work: Work): Promise<Set<string>> =>
  namedPlaces(await countWords(work), normOn(DISCLOSURE, work.today).inside)
