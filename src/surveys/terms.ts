import type { Temporal } from 'temporal-polyfill'

/** A mark from 1 to 5; `null` is «Затрудняюсь ответить» and never a zero. @clause K1.4 */
export interface MarkQuestion {
  id: string
  /** Its short name among the steps. */
  step: string
  type: 'mark'
  label: string
  hint?: string
  required?: boolean
  /** Words under 1, 2, 3, 4 and 5. */
  words: readonly [string, string, string, string, string]
}

/** Open words. @clause K3.3 */
export interface WordsQuestion {
  id: string
  /** Its short name among the steps. */
  step: string
  type: 'words'
  label: string
  hint?: string
  required?: boolean
  /** In characters; an edition keeps the norm of its day. */
  longest: number
}

export type Question = MarkQuestion | WordsQuestion

export type Mark = 1 | 2 | 3 | 4 | 5

/** What a question got: a mark, nothing to say, or words. */
export type AnswerValue = Mark | null | string

/** Answers by the question's id; a question that was not answered is not here. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** What came for a question, read: a value, nothing, or why it cannot be taken. */
export type Read = { value: AnswerValue } | { none: true } | { why: string }

/** A set of questions as it was published. It never changes; ids are stable across editions. */
export interface Edition {
  id: string
  number: number
  questions: readonly Question[]
}

/** How the answer came. */
export type Mode = 'online' | 'api'

/** An answer sheet on its way into the box. Nothing in it leads to a person. @clause K4.2 K5.3 */
export interface Sheet {
  editionId: string
  touchpointId: string
  channel: string
  mode: Mode
  answeredOn: Temporal.PlainDate
  answers: Answers
}

/** What an entry of the register is called: the same touchpoint stands in several processes, so its number goes with it. */
export interface TouchpointName {
  /** Its place in the register: «1.2». */
  number: string
  name: string
  process: string
}
