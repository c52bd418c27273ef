import { FINDING_KINDS, type Finding, type FindingKind } from '../terms/findings.ts'
import { noFeedback, silent, uncovered } from './findings/demand.ts'
import { type FindingFacts, type Looked, look } from './findings/facts.ts'
import { basisEnded, noAccessibility, noBasis, openQuote, passedOver } from './findings/grounds.ts'
import { noDirection, noKey, noWay, unservedNeed } from './findings/make-up.ts'

export type { FindingFacts } from './findings/facts.ts'

const RULES: Record<FindingKind, (looked: Looked) => Finding[]> = {
  uncovered,
  'no-way': noWay,
  'unserved-need': unservedNeed,
  'no-key': noKey,
  'no-feedback': noFeedback,
  'basis-ended': basisEnded,
  silent,
  'no-basis': noBasis,
  'no-accessibility': noAccessibility,
  'no-direction': noDirection,
  'open-quote': openQuote,
  'passed-over': passedOver,
}

/**
 * What the register lacks: kind by kind, the most painful first, and within a kind what more people meet.
 *
 * @clause M5, M7, M8, M10, M11, M13, K1.2, K2.6, App1
 */
export function findingsOf(facts: FindingFacts): Finding[] {
  const looked = look(facts)
  return (Object.keys(FINDING_KINDS) as FindingKind[]).flatMap((kind) =>
    RULES[kind](looked).toSorted((one, other) => other.weight - one.weight),
  )
}
