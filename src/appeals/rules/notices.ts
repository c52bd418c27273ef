import { Temporal } from 'temporal-polyfill'
import { isOneAddress } from '#platform/mail/letter.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { Appeal } from '../terms/appeal.ts'
import { NOTICE_WAYS, type Notice, type NoticeKind, type NoticeReach, type NoticeWay } from '../terms/notices.ts'
import { isBefore, readDay } from './acting/typed.ts'

type Reached = Pick<Appeal, 'way' | 'answerBy' | 'answerTo' | 'author'>

/** The one e-mail address that a notice may go to. @clause M15c */
export function mailOf({ answerBy, answerTo, author }: Omit<Reached, 'way'>): string | undefined {
  const to = (answerBy === 'email' && answerTo ? answerTo : author.email)?.trim()
  return to && isOneAddress(to) ? to : undefined
}

/** What whoever looks at the appeal's own page, because they chose it, reads there in time. */
const ON_PAGE: readonly NoticeKind[] = ['acknowledgement', 'registered', 'paused', 'resumed']

/** What a law has told to the client though they want no answer. */
const BY_LAW: readonly NoticeKind[] = ['redirected', 'question-redirected', 'extended', 'left', 'ended']

/** Whether a law has the client told of it, whatever became of the appeal since. @clause K1.3, M15c */
export const isToldByLaw = (kind: NoticeKind): boolean => BY_LAW.includes(kind)

/**
 * How a notice reaches the client: a letter on paper for whoever wrote by post, wants the answer by post or gave no e-mail;
 * otherwise the e-mail. Where nothing leads to them, and for a memo without a name, the appeal's own page alone.
 *
 * @clause K1.3, M15c, M18a
 */
export function reachOf(appeal: Reached, kind: NoticeKind): NoticeReach {
  const { way, answerBy, answerTo, author } = appeal
  if (way === 'memo') return 'page'
  const mail = mailOf(appeal)
  const address = (answerBy === 'post' && answerTo) || author.address
  const isByPost = answerBy === 'post' || (way === 'post' && answerBy !== 'email')
  if (mail && !(isByPost && address)) return 'email'
  const looks = answerBy === 'status' && (way === 'internal' || (sawNumber(appeal) && ON_PAGE.includes(kind)))
  const ownPage = answerBy === 'none' ? !isToldByLaw(kind) : looks
  const reaches = answerBy === 'hand' || [address, author.phone, answerTo].some((told) => (told ?? '').trim() !== '')
  return reaches && !ownPage ? 'paper' : 'page'
}

/** These see their number and date on the page at the moment they send it. @clause M18a */
export const sawNumber = ({ way }: Pick<Appeal, 'way'>): boolean => way === 'site' || way === 'internal'

/** It waits for somebody to bring it to the client. @clause M15c */
export const isUnsent = ({ reach, sentAt, failedAt }: Pick<Notice, 'reach' | 'sentAt' | 'failedAt'>): boolean =>
  sentAt === null && (reach === 'paper' || failedAt !== null)

/** It waited, and nobody has to bring it any more: its moment is no sending. @clause M15c */
export const wasDropped = ({
  reach,
  sentAt,
  failedAt,
  sentWay,
}: Pick<Notice, 'reach' | 'sentAt' | 'failedAt' | 'sentWay'>): boolean =>
  sentAt !== null && sentWay === null && (reach === 'paper' || failedAt !== null)

export interface SendingWish {
  /** The day it was sent. */
  on: string
  way: string
  /** Of the words that were printed or read; unset, they are not compared. */
  wordsHash?: string
}

export interface SendingFacts {
  today: Temporal.PlainDate
  timeZone: string
}

/** Why a notice cannot be marked as sent; an empty list means it can. @clause K1.3, M15c */
export function whyNotSent(
  notice: Pick<Notice, 'reach' | 'sentAt' | 'failedAt' | 'madeAt' | 'wordsHash'>,
  { on, way, wordsHash }: SendingWish,
  { today, timeZone }: SendingFacts,
): Refusal[] {
  if (!isUnsent(notice)) return [{ field: '', why: whyNothingToSend(notice) }]
  const refusals: Refusal[] = []
  if (wordsHash && wordsHash !== notice.wordsHash)
    refusals.push({ field: '', why: 'Пока вы печатали, слова изменились. Напечатайте письмо снова' })
  const day = readDay(on)
  const madeOn = notice.madeAt.toZonedDateTimeISO(timeZone).toPlainDate()
  if (!day) refusals.push({ field: 'on', why: 'Укажите день, месяц и год' })
  else if (isBefore(today, day))
    refusals.push({ field: 'on', why: 'Этот день ещё не наступил. Отметьте, когда отправите' })
  else if (isBefore(day, madeOn))
    refusals.push({ field: 'on', why: 'Тогда этого уведомления ещё не было. Проверьте день' })
  if (readWay(way) === undefined) refusals.push({ field: 'way', why: 'Выберите, как клиент получит уведомление' })
  return refusals
}

const whyNothingToSend = ({ reach, sentAt }: Pick<Notice, 'reach' | 'sentAt'>): string => {
  if (!sentAt) return 'Письмо уже уходит на электронную почту. Отмечать отправку не нужно'
  return reach === 'page' ? 'Его некуда отправить: оно стоит на странице обращения' : 'Отправка уже отмечена'
}

export const readWay = (typed: string): NoticeWay | undefined =>
  Object.hasOwn(NOTICE_WAYS, typed) ? (typed as NoticeWay) : undefined

/** A day that somebody names stands for its last moment, as terms in days do; today is now. @clause M18a */
export function momentOf(day: Temporal.PlainDate, now: Temporal.Instant, timeZone: string): Temporal.Instant {
  const over = day.add({ days: 1 }).toZonedDateTime(timeZone).toInstant().subtract({ seconds: 1 })
  return Temporal.Instant.compare(over, now) < 0 ? over : now
}
