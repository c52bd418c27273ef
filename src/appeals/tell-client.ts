import type { Temporal } from 'temporal-polyfill'
import { sendLetter } from '#platform/mail/send-letter.ts'
import type { Work } from '#platform/work.ts'
import { acknowledgementNow } from './acknowledgement-now.ts'
import { noticeReached } from './notice-reached.ts'
import { mailOf, reachOf } from './rules/notices.ts'
import { numberWords } from './rules/numbers.ts'
import { insertMessage } from './store/messages.ts'
import { dropNotices, insertNotice, noticesOf, setWords } from './store/notices.ts'
import type { Appeal } from './terms/appeal.ts'
import type { NoticeKind } from './terms/notices.ts'

export interface Telling {
  kind: NoticeKind
  /** After the number: «срок ответа продлён». */
  subject: string
  words: string
  /** What the letter says besides: its page shows it by itself. */
  besides?: string | undefined
  /** By when they must know, and what wants it. */
  dueOn?: Temporal.PlainDate | undefined
  clause?: string | undefined
}

/** It tells all that earlier notices would have told. */
const ENDS: readonly NoticeKind[] = ['redirected', 'left', 'ended']

/**
 * What the body tells the client: it stands in the correspondence, which the client reads by number and code, and a notice says how it
 * reaches them: a letter by e-mail, one on paper that waits for somebody to send it, or the page alone.
 *
 * @clause K1.3, M15c, M18a
 * @returns the id of the message
 */
export async function tellClient(work: Work, appeal: Appeal, telling: Telling): Promise<string> {
  const { kind, subject, words, besides, dueOn, clause } = telling
  const messageId = await insertMessage(work, appeal.id, words)
  const reach = reachOf(appeal, kind)
  if (ENDS.includes(kind)) await dropNotices(work, appeal.id)
  if (reach === 'paper' && kind === 'registered' && (await saysFirstLetter(work, appeal))) return messageId
  const mail = reach === 'email' ? mailOf(appeal) : undefined
  const letterId = mail
    ? await sendLetter(work, {
        to: mail,
        subject: `Обращение ${numberWords(appeal)}: ${subject}`,
        words: [words, besides, work.body.name].filter(Boolean).join('\n\n'),
      })
    : undefined
  const sentAt = reach === 'page' ? work.now : undefined
  const notice = { appealId: appeal.id, kind, reach, words, messageId, letterId, dueOn, clause, sentAt }
  await insertNotice(work, notice)
  if (sentAt) await noticeReached(work, notice, sentAt)
  return messageId
}

/** While the first letter still waits on somebody's desk it says the new date itself. @returns whether it does */
async function saysFirstLetter(work: Work, { id }: Appeal): Promise<boolean> {
  const first = (await noticesOf(work, id)).find(({ kind, sentAt }) => kind === 'acknowledgement' && sentAt === null)
  if (first?.reach !== 'paper') return false
  await setWords(work, first.id, await acknowledgementNow(work, id))
  return true
}
