import type { Refusal } from '#platform/outcome.ts'
import type { DecisionView } from '../../rules/decision-view.ts'

/** What was typed into the form of a decision. */
export interface TypedDecision {
  reasons: ReadonlyMap<string, string>
  remarks: ReadonlyMap<string, string>
  words: string
  /** That nothing brings the entry back is understood. */
  isUnderstood: boolean
}

export const NOTHING_TYPED: TypedDecision = { reasons: new Map(), remarks: new Map(), words: '', isUnderstood: false }

export interface DecisionPageProps {
  view: DecisionView
  typed: TypedDecision
  refused?: readonly Refusal[] | undefined
  said?: string | undefined
  /** A moment and a day as they are written here. */
  moment: (at: DecisionView['amendment']['madeAt']) => string
  day: string
  isRegistrar: boolean
}
