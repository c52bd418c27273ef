import { datedMarksOf } from './dated-marks.ts'
import { directionOf, needOf } from './directions.ts'
import type { SortingFacts, SortingProposal, SortingReason } from './facts.ts'
import { inFirstPerson } from './first-person.ts'
import { signsOf } from './hearing.ts'
import { likelyKinds, understood } from './kinds.ts'
import { marksOf } from './marks.ts'
import { isAppealByNature, mayBeAppeal } from './regimes.ts'
import { abuseOf } from './told-abuse.ts'
import { whyUnreadable } from './unreadable.ts'
import { plainWords } from './words.ts'

export type { SortingFacts, SortingProposal } from './facts.ts'

/**
 * Proposes how a message may be understood, and says why; a person confirms it.
 *
 * @clause K1.2, K3.3, M10, M18b
 */
export function sortingOf(facts: SortingFacts): SortingProposal {
  const plain = inFirstPerson(plainWords(facts.words), facts.way)
  const abuse = abuseOf(facts.words, plain, facts.way)
  const listened = {
    plain,
    abuse,
    signs: signsOf(plain, abuse.score > 0, facts),
    noise: whyUnreadable(facts.words),
  }
  const { regime, kind } = understood(likelyKinds(listened, facts), listened, facts)
  const direction = directionOf(plain, kind.is, regime.is)
  const marked = marksOf(listened, facts, { kind: kind.is, regime: regime.is })
  const dated = datedMarksOf(plain, facts, regime.is)
  const reasons: SortingReason[] = [
    { of: 'kind', text: kind.because },
    { of: 'regime', text: regime.because, ...(regime.clause ? { clause: regime.clause } : {}) },
    { of: 'direction', text: direction.because },
    ...marked.reasons,
    ...dated.reasons,
  ]
  return {
    sorting: {
      regime: regime.is,
      kind: kind.is,
      direction: direction.is,
      need: facts.need ?? needOf(plain, kind.is),
      marks: [...marked.marks, ...dated.marks],
    },
    reasons,
    toConfirm: dated.toConfirm,
    looksLikeAppeal: regime.is === 'own' && isAppealByNature(kind.is) && !mayBeAppeal(facts),
    ...(marked.repeatsId ? { repeatsId: marked.repeatsId } : {}),
  }
}
