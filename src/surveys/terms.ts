import type { Temporal } from 'temporal-polyfill'

/** When a question is asked, by what was answered before it and by the channel of the entry. */
export type Condition =
  | { question: string; chosen: readonly string[] }
  | { question: string; notChosen: readonly string[] }
  | { question: string; atMost: Mark }
  | { question: string; atLeast: Mark }
  | { channelNot: readonly string[] }
  | { channelUnknown: true }
  | { all: readonly Condition[] }

interface AnyQuestion {
  /** Stable across editions. */
  id: string
  /** The name of its step: questions that follow one another under one name share a page. */
  step: string
  label: string
  hint?: string
  required?: boolean
  /** It may look back only, at questions of earlier steps. Unset: always asked. */
  when?: Condition
}

/** A mark from 1 to 5; `null` is «Затрудняюсь ответить» and never a zero. @clause K1.4 */
export interface MarkQuestion extends AnyQuestion {
  type: 'mark'
  /** Words under 1, 2, 3, 4 and 5. */
  words: readonly [string, string, string, string, string]
}

/** Open words. @clause K3.3 */
export interface WordsQuestion extends AnyQuestion {
  type: 'words'
  /** In characters; an edition keeps the norm of its day. */
  longest: number
}

/** What may be chosen. */
export interface Option {
  id: string
  label: string
  /** Own words may be added to it, this many characters at most. */
  longest?: number
}

/** One of several options. */
export interface OneQuestion extends AnyQuestion {
  type: 'one'
  options: readonly Option[]
}

/** Any of several options. */
export interface SeveralQuestion extends AnyQuestion {
  type: 'several'
  options: readonly Option[]
  /** How many may be chosen; unset: all. */
  most?: number
}

export type Question = MarkQuestion | WordsQuestion | OneQuestion | SeveralQuestion

export type Mark = 1 | 2 | 3 | 4 | 5

/** An option that was chosen, with the words that were added to it. */
export interface Chosen {
  option: string
  text?: string
}

/** What a question got: a mark, nothing to say, words, an option or several. Each tells by its form what it is. */
export type AnswerValue = Mark | null | string | Chosen | readonly Chosen[]

/** Answers by the question's id; a question that was not answered is not here. */
export type Answers = Readonly<Record<string, AnswerValue>>

/** What a form sent, by the name of the field, exactly as it was typed. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** What came for a question, read: a value, nothing, or why it cannot be taken. */
export type Read = { value: AnswerValue } | { none: true } | { why: string }

/** A set of questions as it was published. It never changes; ids are stable across editions. */
export interface Edition {
  id: string
  /** The instrument that this is an edition of: `ext-info-v1`. */
  instrument: string
  number: number
  questions: readonly Question[]
}

/** How the answer came. */
export type Mode = 'online' | 'api'

/** What a sheet is about: a touchpoint of the register, or a thing that is rated, such as «page:/privacy». */
export type About = { touchpointId: string } | { thing: string }

/** An answer sheet on its way into the box. Nothing in it leads to a person. @clause K4.2 K5.3 */
export interface Sheet {
  editionId: string
  about: About
  channel: string
  mode: Mode
  answeredOn: Temporal.PlainDate
  answers: Answers
}

/** What became of an answer that was sent. */
export interface Taken {
  receipt: string
  /** False when this form came before: the first answer stands. */
  isNew: boolean
}
