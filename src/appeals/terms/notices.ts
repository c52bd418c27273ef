import type { Temporal } from 'temporal-polyfill'

/** What a client is told of their appeal beside the answer; each as it ends «Уведомление …». @clause K1.3, M15c, M18a */
export const NOTICE_KINDS = {
  acknowledgement: 'о получении обращения',
  registered: 'о регистрации и новом сроке',
  redirected: 'о направлении по компетенции',
  'question-redirected': 'о направлении вопроса по компетенции',
  extended: 'о продлении срока',
  paused: 'о приостановке срока',
  resumed: 'о новом сроке ответа',
  left: 'об оставлении без ответа',
  ended: 'о прекращении переписки',
  asked: 'с вопросом к клиенту',
} as const

export type NoticeKind = keyof typeof NOTICE_KINDS

/** How a notice reaches the client. */
export const NOTICE_REACHES = {
  email: 'Письмо на электронную почту',
  paper: 'Письмо на бумаге',
  page: 'Страница обращения',
  told: 'Сказано в разговоре',
} as const

export type NoticeReach = keyof typeof NOTICE_REACHES

/** How somebody of the staff brought a notice to the client. */
export const NOTICE_WAYS = {
  post: 'Отправлено по почте',
  hand: 'Вручено лично',
  phone: 'Прочитано по телефону',
} as const

export type NoticeWay = keyof typeof NOTICE_WAYS

export interface Notice {
  id: string
  appealId: string
  kind: NoticeKind
  reach: NoticeReach
  words: string
  /** What tells whether somebody has seen these very words. */
  wordsHash: string
  messageId: string | null
  /** The e-mail on its way. */
  letterId: string | null
  /** By when the law or a norm wants it. */
  dueOn: Temporal.PlainDate | null
  /** What wants it. */
  clause: string
  madeAt: Temporal.Instant
  madeBy: string
  /** The moment it reached them: of an e-mail, when it left; of paper, when somebody said so. */
  sentAt: Temporal.Instant | null
  /** The e-mail was given up. */
  failedAt: Temporal.Instant | null
  sentOn: Temporal.PlainDate | null
  sentWay: NoticeWay | null
  sentBy: string | null
}
