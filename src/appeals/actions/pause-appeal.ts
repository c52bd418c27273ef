import { record } from '#audit'
import { fullDay } from '#platform/i18n/dates.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { TOLD } from '../act-words.ru.ts'
import { giveAnew } from '../give-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { type PauseWish, whyNotPaused } from '../rules/acting/extending.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { beginPause, endPause } from '../store/pauses.ts'
import { tellClient } from '../tell-client.ts'

/** The term stands still from now on, for a reason and on a ground; the client is told both. @clause M15c */
export async function pauseAppeal(work: Work, appealId: string, wish: PauseWish, seen: number): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'pause', seen)
  const reasons = [...refusals, ...whyNotPaused(wish, appeal.regime)]
  if (reasons.length > 0) return refuse(...reasons)

  await changeAppeal(work, appealId, appeal.version, {})
  await beginPause(work, appealId, wish)
  const { why: reason, clause, override } = wish
  const told = TOLD.paused(appeal, { since: fullDay(work.today), reason, clause })
  const messageId = await tellClient(work, appeal, told)
  await writeEvent(work, appealId, 'paused', { reason, clause, messageId, ...(override ? { override } : {}) })
  await record(work, 'appeal.paused', `appeal:${appealId}`, ['term'])
  return done(undefined)
}

/** The term goes on: its date moves by as long as it stood, and the client is told the new one. @clause M15c */
export async function resumeAppeal(work: Work, appealId: string, seen: number): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'resume', seen)
  if (refusals.length > 0) return refuse(...refusals)

  await changeAppeal(work, appealId, appeal.version, {})
  await endPause(work, appealId)
  const { answer } = await giveAnew(work, appeal, { because: 'resumed', kinds: ['answer'] })
  const told = answer && TOLD.resumed(appeal, { until: fullDay(answer.dueOn) })
  const messageId = told && (await tellClient(work, appeal, told))
  await writeEvent(work, appealId, 'resumed', messageId ? { messageId } : {})
  await record(work, 'appeal.resumed', `appeal:${appealId}`, ['term'])
  return done(undefined)
}
