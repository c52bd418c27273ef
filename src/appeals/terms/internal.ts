import type { Temporal } from 'temporal-polyfill'
import type { FileUse } from '#platform/files/terms.ts'

/** What employees speak about. All internal feedback is divided into topics. @clause K5.4 */
export const INTERNAL_TOPICS = {
  workplace: 'Рабочее место и условия труда',
  tools: 'Техника и программы',
  load: 'Объём работы и сроки',
  pay: 'Оплата, отпуск, кадровые вопросы',
  safety: 'Охрана труда и здоровье',
  head: 'Отношения с руководителем',
  colleagues: 'Отношения в коллективе',
  processes: 'Как устроена работа',
  other: 'Другое',
} as const

export type InternalTopic = keyof typeof INTERNAL_TOPICS

/** What is announced while memos of days that are over lie in the box. */
export const MEMO_DAY_OVER = 'memo-day.over'

/** The code of such a topic beside those of the classifier. */
export const internalTopicCode = (topic: InternalTopic): string => `internal.${topic}`

/** A file of an anonymous memo on its way through the box: bare, without its own name. */
export interface BoxedFile {
  name: string
  type: string
  /** Base64. */
  bytes: string
}

/** What lies in the box, or came out of it, for who knows the code. */
export interface MemoWords {
  on: Temporal.PlainDate
  side: 'client' | 'body'
  words: string
  files: readonly FileUse[]
  /** Nobody has read it yet: it lies in the box until the day is over. */
  isInBox: boolean
}
