import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { noticeReached } from '../notice-reached.ts'
import { readDay } from '../rules/acting/typed.ts'
import { momentOf, readWay, type SendingWish, whyNotSent } from '../rules/notices.ts'
import { writeEvent } from '../store/events.ts'
import { findNotice, setSent } from '../store/notices.ts'

/**
 * Somebody has sent a notice on paper, handed it over or read it out: from that day on the client knows.
 *
 * @clause K1.3, M15c, M18a
 * @throws NotFound
 */
export async function sendNotice(work: Work, noticeId: string, wish: SendingWish): Promise<Outcome<void>> {
  const found = isUuid(noticeId) ? await findNotice(work, noticeId) : undefined
  if (!found) throw new NotFound()
  const { refusals } = await holdAppeal(work, found.appealId, 'send-notice')
  const notice = (await findNotice(work, noticeId)) ?? found
  const facts = { today: work.today, timeZone: work.body.timeZone }
  const reasons = [...refusals, ...whyNotSent(notice, wish, facts)]
  const [on, way] = [readDay(wish.on), readWay(wish.way)]
  if (reasons.length > 0 || !on || !way) return refuse(...reasons)

  const at = momentOf(on, work.now, work.body.timeZone)
  await setSent(work, noticeId, { at, on, way })
  await noticeReached(work, notice, at)
  await writeEvent(work, notice.appealId, 'noticed', { noticeId, kind: notice.kind, way, on: on.toString() })
  await record(work, 'notice.sent', `appeal:${notice.appealId}`, ['sent_on', 'sent_way'])
  return done(undefined)
}
