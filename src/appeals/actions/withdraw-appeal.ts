import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { stateOf } from '../rules/states.ts'
import { whyNotWithdrawn } from '../rules/status.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { lockAppeal } from '../store/find-appeal.ts'
import { dropNotices } from '../store/notices.ts'

/** The client takes it back: nothing is answered any more, and what was said stays. Asked for twice, it is done once. @clause M13, M15c */
export async function withdrawAppeal(work: Work, appealId: string): Promise<Outcome<void>> {
  const appeal = await lockAppeal(work, appealId)
  if (!appeal || appeal.withdrawnAt) return done(undefined)
  const refusals = whyNotWithdrawn(stateOf(appeal))
  if (refusals.length > 0) return refuse(...refusals)

  const now = work.now.toString()
  await changeAppeal(work, appealId, appeal.version, { withdrawn_at: now, ended_at: now })
  await dropNotices(work, appealId)
  await writeEvent(work, appealId, 'withdrawn')
  return done(undefined)
}
