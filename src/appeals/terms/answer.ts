import type { Temporal } from 'temporal-polyfill'
import type { FileUse } from '#platform/files/terms.ts'
import type { AnswerWay, Result } from '../terms.ts'

/** What came of a complaint. @clause K3.4 */
export const DECISIONS = { upheld: 'Жалоба удовлетворена', 'not-upheld': 'В удовлетворении жалобы отказано' } as const

export type Decision = keyof typeof DECISIONS

/** The result of an appeal that was not divided into questions stands under this name. */
export const WHOLE = 'whole'

/** What somebody writes as an answer, before it is sent. */
export interface AnswerWords {
  words: string
  /** Of each question, by its id. */
  results: Readonly<Record<string, Result>>
  decision: Decision | null
}

/** An answer as it stands. One that was sent never changes. */
export interface Answer extends AnswerWords {
  id: string
  appealId: string
  number: number
  madeAt: Temporal.Instant
  /** Whoever wrote last. */
  madeBy: string
  /** Who else wrote in it. */
  writtenBy: readonly string[]
  savedAt: Temporal.Instant
  submittedAt: Temporal.Instant | null
  submittedBy: string | null
  returnedAt: Temporal.Instant | null
  returnedBy: string | null
  remarks: string | null
  approvedAt: Temporal.Instant | null
  approvedBy: string | null
  sentAt: Temporal.Instant | null
  sentBy: string | null
  sentWay: AnswerWay | null
  version: number
}

export interface AnswerWithFiles extends Answer {
  files: readonly FileUse[]
}

export interface SurveyOffer {
  /** The code of the touchpoint, to be read aloud. */
  code: string
  url: string
}
