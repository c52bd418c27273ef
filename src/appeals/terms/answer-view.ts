import type { Temporal } from 'temporal-polyfill'
import type { Refusal } from '#platform/outcome.ts'
import type { PlainLanguage } from '../rules/plain-language/meter.ts'
import type { AnswerWay, AppealNumber } from '../terms.ts'
import type { AnswerWithFiles, AnswerWords, SurveyOffer } from './answer.ts'

/** Everything that the section of the answer shows. */
export interface AnswerView {
  appealId: string
  number: AppealNumber
  /** The one that is being written. */
  answer: AnswerWithFiles | undefined
  sent: readonly AnswerWithFiles[]
  /** What stands in the form. */
  typed: AnswerWords
  /** What is saved, where the form holds something else. */
  stands: string | undefined
  version: number
  keys: readonly { key: string; label: string; isRequired: boolean }[]
  isComplaint: boolean
  meter: PlainLanguage | undefined
  may: { draft: boolean; submit: boolean; decide: boolean; send: boolean }
  /** Whoever looks wrote what waits for a signature; unset: somebody else did. */
  ownWords: { maySign: boolean } | undefined
  isWaiting: boolean
  wantsApproval: boolean
  way: AnswerWay
  /** Where it goes by that way; empty where nobody said. */
  address: string
  wantsConsent: boolean
  survey: SurveyOffer | undefined
  accept: string
  names: ReadonlyMap<string, string>
  refused: readonly Refusal[] | undefined
  today: Temporal.PlainDate
  timeZone: string
}
