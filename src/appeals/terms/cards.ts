import type { Temporal } from 'temporal-polyfill'
import type { Author, WayIn } from '#channels'
import type { Contour, Segment } from '#clients'
import type { Need } from '#touchpoints'
import type { AnswerWay, AppealKind, Mark, Regime } from '../terms.ts'
import type { CoAuthor, Representative } from './submission.ts'

/** Ways in that staff write down by hand. @clause K2.4, K2.5 */
export const CARD_WAYS = {
  phone: 'Карточка заполняется, пока вы говорите: кто звонит, что нужно, чем кончилось',
  post: 'Письмо со сканами, штемпелем и номером отправителя',
  reception: 'Карточка приёма: ответ устно с согласия человека или письменно',
  stand: 'Записка из ящика для обращений или со стенда',
  oral: 'Три поля: кто сказал, что, и что вы ответили',
  other: 'Всё, чему нет места выше: записка на выезде, слово на совещании',
} as const satisfies Partial<Record<WayIn, string>>

export type CardWay = keyof typeof CARD_WAYS

/** How a talk ended. @clause K3.4 */
export const OUTCOMES = {
  answered: 'Ответили сразу',
  callback: 'Нужно перезвонить',
  appeal: 'Рассмотрим и ответим',
} as const

export type TalkOutcome = keyof typeof OUTCOMES

/** Which outcomes a way has; the others are considered as written. */
export const OUTCOMES_OF: Readonly<Record<CardWay, readonly TalkOutcome[]>> = {
  phone: ['answered', 'callback', 'appeal'],
  reception: ['appeal', 'answered'],
  oral: [],
  post: [],
  stand: [],
  other: [],
}

/** Fields of the form, as they were typed. */
export const CARD_FIELDS = [
  'contour',
  'phone',
  'name',
  'authorKind',
  'contactName',
  'segment',
  'email',
  'address',
  'clientId',
  'representative',
  'authority',
  'coAuthors',
  'receivedOn',
  'postmarkedOn',
  'senderNumber',
  'addressee',
  'receivedBy',
  'place',
  'words',
  'need',
  'outcome',
  'reply',
  'consent',
  'told',
  'callbackOn',
  'callbackTo',
  'answerBy',
  'kind',
  'regime',
  'touchpoint',
  'topic',
] as const

export type CardField = (typeof CARD_FIELDS)[number]

/** What was typed into a card; every field is there. */
export type CardTyped = Readonly<Record<CardField, string>> & { readonly marks: readonly string[] }

/** A card as it is understood. */
export interface Card {
  way: CardWay
  contour: Contour | undefined
  author: Author
  segment: Segment | undefined
  clientId: string | undefined
  representative: Representative | undefined
  coAuthors: readonly CoAuthor[]
  receivedOn: Temporal.PlainDate | undefined
  postmarkedOn: Temporal.PlainDate | undefined
  words: string
  need: Need | undefined
  outcome: TalkOutcome | undefined
  reply: string
  /** The number and the date are said in the talk itself. */
  isTold: boolean
  callbackOn: Temporal.PlainDate | undefined
  answerBy: AnswerWay | undefined
  kind: AppealKind | undefined
  regime: Regime | undefined
  marks: readonly Mark[]
  touchpointId: string | undefined
  topicCode: string | undefined
}
