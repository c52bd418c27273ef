import { DISCLOSURE } from '#platform/figures/gate.ts'
import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import type { Places } from '#touchpoints'
import { countedTogether, namedPlaces } from '../rules/who-wrote.ts'
import { countWords } from '../store/count-words.ts'

/** Touchpoints where enough people wrote that a name beside the words leads to nobody. @clause K5.3 */
export const namedTouchpoints = async (work: Work, { standsIn }: Pick<Places, 'standsIn'>): Promise<Set<string>> =>
  namedPlaces(countedTogether(await countWords(work), standsIn), normOn(DISCLOSURE, work.today).inside)
