import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { listEntries } from '#touchpoints'
import { countAnew } from '../count-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'

/** Says through which touchpoint somebody came, answered already or not: its survey is offered, its figures hold the appeal. @clause K2.6, K4.4 */
export async function nameTouchpoint(
  work: Work,
  appealId: string,
  { touchpointId }: { touchpointId: string },
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'name-touchpoint', seen)
  const entry = (await listEntries(work)).find((one) => one.touchpointId === touchpointId)
  const unknown = { field: 'touchpointId', why: 'Выберите точку из списка' }
  if (!entry || refusals.length > 0) return refuse(...refusals, ...(entry ? [] : [unknown]))
  if (touchpointId === appeal.touchpointId) return done(undefined)

  await changeAppeal(work, appealId, appeal.version, { touchpoint_id: touchpointId, uncovered: null })
  await countAnew(work, appeal, { touchpointId })
  await writeEvent(work, appealId, 'requalified', { touchpoint: entry.name })
  await record(work, 'appeal.requalified', `appeal:${appealId}`, ['touchpoint'])
  return done(undefined)
}
