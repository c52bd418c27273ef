import { record } from '#audit'
import { openUnits } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { TOLD } from '../act-words.ru.ts'
import { countAnew } from '../count-anew.ts'
import { byTerm, termOf } from '../give-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { type RedirectionWish, whyNotExcluded, whyNotRedirected } from '../rules/acting/redirecting.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { meetDeadlines } from '../store/terms-kept.ts'
import { tellClient } from '../tell-client.ts'

/** Sends an appeal on to the body whose matter it is, and tells the client; it stays out of the figures of this one. @clause K1.3 */
export async function redirectAppeal(
  work: Work,
  appealId: string,
  wish: RedirectionWish,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'redirect', seen)
  const against = (await openUnits(work)).find(({ id }) => id === appeal.againstUnitId)
  const late = { now: work.now, term: await termOf(work, appeal, 'redirect') }
  const reasons = [...refusals, ...whyNotRedirected(wish, { kind: appeal.kind, againstName: against?.name, late })]
  if (reasons.length > 0) return refuse(...reasons)

  const now = work.now.toString()
  const set = { redirected_at: now, ended_at: now, outside_at: appeal.outsideAt?.toString() ?? now }
  await changeAppeal(work, appealId, appeal.version, set)
  await countAnew(work, appeal, { outsideAt: work.now })
  const { to, reason, override } = wish
  const told = TOLD.redirected(appeal, { to: to.trim(), reason })
  const messageId = await tellClient(work, appeal, { ...told, ...byTerm(work, late.term) })
  await writeEvent(work, appealId, 'redirected', {
    to: to.trim(),
    reason,
    messageId,
    ...(override ? { override } : {}),
  })
  await meetDeadlines(work, appealId, ['redirect'])
  await record(work, 'appeal.redirected', `appeal:${appealId}`, ['redirected_at'])
  return done(undefined)
}

/** Marks an appeal as outside the competence, so that it stays out of the figures; or takes that back. @clause K1.3 */
export async function excludeAppeal(
  work: Work,
  appealId: string,
  wish: { outside: string; reason: string },
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'exclude', seen)
  const reasons = [...refusals, ...whyNotExcluded(wish)]
  if (reasons.length > 0) return refuse(...reasons)

  const isOutside = wish.outside !== 'no'
  await changeAppeal(work, appealId, appeal.version, { outside_at: isOutside ? work.now.toString() : null })
  await countAnew(work, appeal, { outsideAt: isOutside ? work.now : null })
  await writeEvent(work, appealId, 'outside', { isOutside, reason: wish.reason })
  await record(work, 'appeal.excluded', `appeal:${appealId}`, ['outside_at'])
  return done(undefined)
}
