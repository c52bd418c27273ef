import { CHECKS, type CheckLine } from '../terms/amendments.ts'
import type { Kind } from '../terms.ts'
import type { CheckFacts, ContentFacts } from './checks/facts.ts'
import { accessibilityTold, actBasis, entryBasis, ownWork } from './checks/grounds.ts'
import { bothWays, mergeable, noDuplicate, stillCurrent } from './checks/standing.ts'
import { channelNamed, entryWords, exclusionWords, kindFits, needsNamed, quotesClosed } from './checks/words.ts'
import { kindOf } from './kinds.ts'

export type { CheckFacts } from './checks/facts.ts'

/**
 * What the software looks at before an amendment is included: is it complete, has it a basis, does it repeat an entry, does
 * its kind fit its channel, does its process keep an online and an offline way. Every check that this deed knows has a line,
 * also where all is well. What blocks cannot be passed over; a remark can, with a reason.
 *
 * @clause M5
 */
export function checkLines(facts: CheckFacts): CheckLine[] {
  const sequence = Object.keys(CHECKS)
  return linesOf(facts).toSorted((one, other) => sequence.indexOf(one.check) - sequence.indexOf(other.check))
}

function linesOf(facts: CheckFacts): CheckLine[] {
  const { deed, content } = facts.amendment
  switch (deed) {
    case 'include':
      return content ? contentLines({ ...facts, content }) : []
    case 'change':
      return content ? [...contentLines({ ...facts, content }), stillCurrent(facts)] : []
    case 'exclude':
      return [
        ...exclusionWords(facts),
        stillCurrent(facts),
        ownWork(facts),
        actBasis(facts),
        bothWays({ ...facts, kind: null }),
      ]
    case 'merge':
      return [
        mergeable(facts),
        stillCurrent(facts),
        ownWork(facts),
        actBasis(facts),
        bothWays({ ...facts, kind: null }),
      ]
  }
}

/** Whether the process keeps both ways once all that is decided at once stands. @clause M13 */
export const otherWay = (facts: CheckFacts, kinds: ReadonlySet<Kind>): CheckLine =>
  bothWays({ ...facts, kind: null, kinds })

const contentLines = (facts: ContentFacts): CheckLine[] => {
  const { channel, kind } = facts.content
  return [
    ...entryWords(facts),
    channelNamed(facts),
    needsNamed(facts),
    kindFits(facts),
    noDuplicate(facts),
    ownWork(facts),
    entryBasis(facts),
    bothWays({ ...facts, kind: channel && kindOf(channel, kind ?? undefined) }),
    accessibilityTold(facts),
    quotesClosed(facts),
  ]
}

export const isBlocked = (lines: readonly CheckLine[]): boolean => lines.some(({ verdict }) => verdict === 'blocks')

/** In a few words for a list. @clause M5 */
export function verdictOf(lines: readonly CheckLine[]): string {
  const count = (verdict: CheckLine['verdict']) => lines.filter((line) => line.verdict === verdict).length
  const [blocking, remarks] = [count('blocks'), count('remark')]
  if (blocking > 0)
    return remarks > 0 ? `включить нельзя: ${blocking}, замечания: ${remarks}` : `включить нельзя: ${blocking}`
  return remarks > 0 ? `замечания: ${remarks}` : 'замечаний нет'
}
