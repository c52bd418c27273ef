import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { giveAnew } from '../give-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { type PauseWish, whyNotPaused } from '../rules/acting/extending.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { beginPause, endPause } from '../store/pauses.ts'

/** The term stands still from now on, for a reason and on a ground. @clause M15c */
export async function pauseAppeal(work: Work, appealId: string, wish: PauseWish, seen: number): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'pause', seen)
  const reasons = [...refusals, ...whyNotPaused(wish, appeal.regime)]
  if (reasons.length > 0) return refuse(...reasons)

  await changeAppeal(work, appealId, appeal.version, {})
  await beginPause(work, appealId, wish)
  const { why: reason, clause, override } = wish
  await writeEvent(work, appealId, 'paused', { reason, clause, ...(override ? { override } : {}) })
  await record(work, 'appeal.paused', `appeal:${appealId}`, ['term'])
  return done(undefined)
}

/** The term goes on: its date moves by as long as it stood. @clause M15c */
export async function resumeAppeal(work: Work, appealId: string, seen: number): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'resume', seen)
  if (refusals.length > 0) return refuse(...refusals)

  await changeAppeal(work, appealId, appeal.version, {})
  await endPause(work, appealId)
  await giveAnew(work, appeal, { because: 'resumed', kinds: ['answer'] })
  await writeEvent(work, appealId, 'resumed')
  await record(work, 'appeal.resumed', `appeal:${appealId}`, ['term'])
  return done(undefined)
}
