import type { Direction } from '#touchpoints'
import type { SortingFacts, SortingProposal, SortingReason } from './facts.ts'
import { kindOf } from './kinds.ts'
import { isAppealByNature, mayBeAppeal, regimeOf } from './regimes.ts'
import { plainWords } from './words.ts'

export type { SortingFacts, SortingProposal, SortingReason } from './facts.ts'

/**
 * Proposes how a message may be understood, and says why; a person confirms it.
 *
 * @clause K1.2, K3.3, M18b
 */
export function sortingOf(facts: SortingFacts): SortingProposal {
  const plain = plainWords(facts.words)
  const kind = kindOf(plain, facts)
  const regime = regimeOf(plain, kind.is, facts)
  const direction: Direction = kind.is === 'information' || kind.is === 'question' ? 'information' : 'appeals'
  const reasons: SortingReason[] = [
    { of: 'kind', text: kind.because },
    { of: 'regime', text: regime.because, ...(regime.clause ? { clause: regime.clause } : {}) },
  ]
  return {
    sorting: { regime: regime.is, kind: kind.is, direction, ...(facts.need ? { need: facts.need } : {}), marks: [] },
    reasons,
    looksLikeAppeal: regime.is === 'own' && isAppealByNature(kind.is) && !mayBeAppeal(facts),
  }
}
