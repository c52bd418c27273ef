import type { Temporal } from 'temporal-polyfill'

/** How words come in to the body, whatever channel of the register they belong to. @clause K2.4, K2.5 */
export const WAYS_IN = {
  site: 'Приёмная на сайте',
  post: 'Письмо почтой',
  reception: 'Личный приём',
  phone: 'Звонок',
  stand: 'Стенд или ящик',
  oral: 'Сказано руководителю',
  import: 'Из другой системы',
  internal: 'Сотрудник на рабочем месте',
  memo: 'Анонимная записка сотрудника',
  other: 'Другой путь',
} as const

export type WayIn = keyof typeof WAYS_IN

/** Who speaks, as they told it. Nothing is asked for that the way in does not need. */
export interface Author {
  kind: 'person' | 'organisation'
  /** Empty where nobody gave a name. */
  name: string
  /** Who speaks for an organisation. */
  contactName?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  address?: string | undefined
}

/** A file as it came; whoever keeps it has looked at its bytes. */
export interface Attachment {
  name: string
  type: string
  bytes: Buffer
  /** The virus scanner did not answer: it opens to nobody until it has. */
  isUnscanned?: boolean
}

/** What somebody said to the body, however it came: all ways in end in one of these. @clause K2.4 */
export interface Message {
  way: WayIn
  receivedAt: Temporal.Instant
  /** The postmark of a letter. */
  postmarkedOn?: Temporal.PlainDate | undefined
  author: Author
  words: string
  files: readonly Attachment[]
  /** The number that another system gave it: brought twice, it is one. */
  external?: { source: string; id: string } | undefined
}
