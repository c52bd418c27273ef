import type { Temporal } from 'temporal-polyfill'
import { dateAndTime, dayOf } from '#platform/i18n/dates.ts'
import { isUnsent, wasDropped } from '../../../rules/notices.ts'
import { NOTICE_WAYS, type Notice } from '../../../terms/notices.ts'

interface On {
  today: Temporal.PlainDate
  timeZone: string
}

/** How far a notice has come, as it is at this moment and no further. @clause K1.3, M15c */
export function standingOf(notice: Notice, { today, timeZone }: On): string {
  const { reach, sentAt, sentOn, sentWay, failedAt } = notice
  const at = sentAt ? dateAndTime(sentAt, timeZone, today) : ''
  if (sentWay && sentOn) return `${NOTICE_WAYS[sentWay]} ${dayOf(sentOn, today)}`
  if (isUnsent(notice))
    return failedAt ? 'На эл. почту не дошло, письмо ждёт отправки на бумаге' : 'Письмо ждёт отправки'
  if (reach === 'told') return `Номер и срок сказали в разговоре ${at}`
  if (reach === 'page') return 'Показано на странице обращения, отправить некуда'
  if (wasDropped(notice)) return 'Не понадобилось: обращение закончено раньше'
  return sentAt ? `Отправлено на эл. почту ${at}` : 'Уходит на эл. почту'
}

/** Within a sentence. */
export const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1)
