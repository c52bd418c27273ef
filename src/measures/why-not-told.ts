import { evidenceTexts, quotedIn } from '#analysis'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { actsOn, type Chain } from './rules/chain.ts'
import { whyOvertaken } from './rules/overtaken.ts'
import { PARTS, type WordBackWish, whyNotReleased } from './rules/words-back.ts'

/** Why people may not be told so. It is asked before the last look too: what is shown to be confirmed can then be released. */
export async function whyNotTold(
  work: Work,
  problemId: string,
  { seen, ...wish }: WordBackWish & { seen?: number },
  chain: Chain,
): Promise<Refusal[]> {
  const theirs = await evidenceTexts(work, problemId)
  const quoted = Object.fromEntries(PARTS.map((part) => [part, quotedIn(wish[part], theirs)]))
  return [...whyOvertaken(seen, actsOn(chain)), ...whyNotReleased(wish, { chain, quoted, today: work.today })]
}
