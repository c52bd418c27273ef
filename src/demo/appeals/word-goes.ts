import { findAppeal, followLetter, noticesOf, sendNotice } from '#appeals'
import type { Work } from '#platform/work.ts'
import { given } from '../parts.ts'
import type { One } from './one.ts'

/** E-mails of the story leave with the act that wrote them: nobody delivers them a year later. */
export async function lettersGo(work: Work, one: One): Promise<void> {
  for (const { letterId, sentAt } of await noticesOf(work, await one.id(work)))
    if (letterId && !sentAt) await followLetter(work, letterId, 'sent')
}

const SENT_BY = { phone: 'phone', reception: 'hand', oral: 'hand' } as const

/** What waits on paper goes as the client can be reached. */
export async function paperGoes(work: Work, one: One): Promise<void> {
  const appealId = await one.id(work)
  const appeal = await findAppeal(work, appealId)
  const way = SENT_BY[appeal?.way as keyof typeof SENT_BY] ?? 'post'
  for (const { id, reach, sentAt } of await noticesOf(work, appealId))
    if (reach === 'paper' && !sentAt) given(await sendNotice(work, id, { on: work.today.toString(), way }))
}
