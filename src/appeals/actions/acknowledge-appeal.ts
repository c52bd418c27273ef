import { sendLetter } from '#platform/mail/send-letter.ts'
import type { Work } from '#platform/work.ts'
import { acknowledgementOf, firstWords } from '../acknowledgement.ts'
import { acknowledged } from '../acknowledgement-now.ts'
import { mailOf, reachOf, sawNumber } from '../rules/notices.ts'
import { type StatusParts, statusOf } from '../status-url.ts'
import { lockAppeal } from '../store/find-appeal.ts'
import { readDeadlines } from '../store/give-deadlines.ts'
import { insertNotice, noticesOf } from '../store/notices.ts'
import type { Appeal } from '../terms/appeal.ts'
import type { Notice } from '../terms/notices.ts'

/**
 * The first letter, once: by e-mail to whoever left one, on paper to whom nothing else leads and who was not told the number.
 *
 * @clause M15c, M18a
 */
export async function acknowledgeAppeal(work: Work, parts: StatusParts, appealId: string): Promise<void> {
  const appeal = await lockAppeal(work, appealId)
  if (!appeal || appeal.way === 'memo') return
  const before = (await noticesOf(work, appealId)).filter(({ kind }) => kind === 'acknowledgement')
  if (before.some(({ reach }) => reach !== 'told') || isKnownElsewhere(appeal, before)) return
  const mail = mailOf(appeal)
  const status = statusOf(parts, appeal)
  const about = await acknowledged(work, appeal)
  const words = firstWords(about)
  const dueOn = (await readDeadlines(work, appealId)).findLast(({ kind }) => kind === 'acknowledgement')?.dueOn
  const notice = { appealId, kind: 'acknowledgement', words, dueOn, clause: '' } as const
  if (mail && status) {
    const letter = acknowledgementOf(about, status)
    const letterId = await sendLetter(work, { to: mail, ...letter, words: `${letter.words}\n\n${work.body.name}` })
    await insertNotice(work, { ...notice, reach: 'email', letterId })
  } else if (appeal.acknowledgedAt === null && reachOf(appeal, 'acknowledgement') === 'paper')
    await insertNotice(work, { ...notice, reach: 'paper' })
}

/** The talk has ended it, or another system told them. */
const isKnownElsewhere = (appeal: Appeal, before: readonly Notice[]): boolean =>
  appeal.acknowledgedAt !== null && (appeal.endedAt !== null || (before.length === 0 && !sawNumber(appeal)))
