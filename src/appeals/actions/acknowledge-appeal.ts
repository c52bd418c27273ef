import { sendLetter } from '#platform/mail/send-letter.ts'
import type { Work } from '#platform/work.ts'
import { acknowledgedTo, acknowledgementOf } from '../acknowledgement.ts'
import { type StatusParts, statusOf } from '../status-url.ts'
import { setAcknowledged } from '../store/acknowledge.ts'
import { lockAppeal } from '../store/find-appeal.ts'
import { readDeadlines } from '../store/give-deadlines.ts'
import type { DeadlineKind } from '../terms.ts'

/** Writes the first letter to whoever left an e-mail, once: it goes with the moment that says so. @clause M15c, M18a */
export async function acknowledgeAppeal(work: Work, parts: StatusParts, appealId: string): Promise<void> {
  const appeal = await lockAppeal(work, appealId)
  const to = appeal && acknowledgedTo(appeal)
  const status = appeal && statusOf(parts, appeal)
  if (!appeal || appeal.acknowledgedAt || !to || !status) return
  const given = await readDeadlines(work, appealId)
  const dueOn = (of: DeadlineKind) => given.findLast(({ kind }) => kind === of)?.dueOn
  const letter = acknowledgementOf({
    number: appeal,
    receivedOn: appeal.receivedOn,
    isRegistered: appeal.registeredAt !== null,
    registrationOn: dueOn('registration'),
    answerOn: dueOn('answer'),
    answerBy: appeal.answerBy,
    statusUrl: status.url,
    code: status.code,
  })
  await sendLetter(work, { to, ...letter, words: `${letter.words}\n\n${work.body.name}` })
  await setAcknowledged(work, appealId)
}
