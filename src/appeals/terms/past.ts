import type { Temporal } from 'temporal-polyfill'
import type { Message } from '#channels'
import type { Segment } from '#clients'
import type { Channel, Direction } from '#touchpoints'
import type { AnswerWay, AppealKind, Regime } from '../terms.ts'

/** How an appeal ended. */
export interface PastEnd {
  how: 'answered' | 'redirected' | 'left' | 'withdrawn'
  at: Temporal.Instant
  /** Of an answer: its words and who signed it. */
  words?: string
  by: string
}

/** An appeal of the past that is loaded in bulk, with what became of it. */
export interface PastAppeal {
  id: string
  message: Pick<Message, 'way' | 'receivedAt' | 'author' | 'words'>
  segment: Segment
  channel: Channel
  touchpointId: string | undefined
  regime: Regime
  kind: AppealKind
  direction: Direction
  topicCode: string | undefined
  answerBy: AnswerWay
  answerTo: string | undefined
  /** Who took it in and registered it. */
  registered: { at: Temporal.Instant; by: string } | undefined
  assigned: { at: Temporal.Instant; by: string; to: string } | undefined
  end: PastEnd | undefined
  /** Of an answer. */
  rating: number | undefined
}
