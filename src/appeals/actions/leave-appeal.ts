import { record } from '#audit'
import { readCalendar } from '#platform/calendar/read-calendar.ts'
import { nearestWorkingDay } from '#platform/calendar/rules/calendar.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { TOLD } from '../act-words.ru.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { type EndingWish, hasAddress, type LeavingWish, whyNotEnded, whyNotLeft } from '../rules/acting/leaving.ts'
import { answeredBefore } from '../store/answered-before.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { tellClient } from '../tell-client.ts'
import { type Ground, groundOf } from '../terms/leaving.ts'

/** The head leaves an appeal without an answer, on a ground that the law names, and says so to the client. @clause K2.4 */
export async function leaveAppeal(
  work: Work,
  appealId: string,
  wish: LeavingWish,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'leave', seen)
  const registeredOn = appeal.registeredAt?.toZonedDateTimeISO(work.body.timeZone).toPlainDate()
  const facts = {
    ...appeal,
    hasName: appeal.author.name.trim() !== '',
    hasAddress: hasAddress(appeal.author, appeal.answerTo),
    days: registeredOn ? registeredOn.until(work.today).days : 0,
  }
  const reasons = [...refusals, ...whyNotLeft(wish, facts)]
  if (reasons.length > 0) return refuse(...reasons)

  const now = work.now.toString()
  await changeAppeal(work, appealId, appeal.version, { left_at: now, ended_at: now })
  const { clause, label, noticeDays } = groundOf(wish.ground as Ground)
  const { reason, override } = wish
  const dueOn = noticeDays === undefined ? undefined : registeredOn?.add({ days: noticeDays })
  const by = dueOn ? { dueOn: nearestWorkingDay(await readCalendar(work), dueOn, -1), clause } : {}
  const messageId = await tellClient(work, appeal, { ...TOLD.left(appeal, { reason, clause }), ...by })
  const details = { ground: wish.ground, label, clause, reason, messageId }
  await writeEvent(work, appealId, 'left', { ...details, ...(override ? { override } : {}) })
  await record(work, 'appeal.left', `appeal:${appealId}`, ['left_at'])
  return done(undefined)
}

const ENDING_CLAUSE = '59-ФЗ, ст. 11, ч. 5'

/** The head ends the correspondence on a question that was answered several times. @clause K2.4 */
export async function endCorrespondence(
  work: Work,
  appealId: string,
  wish: EndingWish,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'end-correspondence', seen)
  const reasons = [...refusals, ...whyNotEnded(wish, { answeredBefore: await answeredBefore(work, appeal.clientId) })]
  if (reasons.length > 0) return refuse(...reasons)

  const now = work.now.toString()
  await changeAppeal(work, appealId, appeal.version, { left_at: now, ended_at: now })
  const { question, reason, override } = wish
  const messageId = await tellClient(work, appeal, TOLD.ended(appeal, { question, reason, clause: ENDING_CLAUSE }))
  await writeEvent(work, appealId, 'correspondence-ended', {
    question,
    reason,
    clause: ENDING_CLAUSE,
    override,
    messageId,
  })
  await record(work, 'correspondence.ended', `appeal:${appealId}`, ['left_at'])
  return done(undefined)
}
