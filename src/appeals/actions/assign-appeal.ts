import { record } from '#audit'
import { openUnits, workingStaff } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { type AssignmentWish, whyNotAssigned } from '../rules/acting/assigning.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'

/** Gives an appeal to a unit or a person to work it; never to whom it is about. @clause M18b */
export async function assignAppeal(
  work: Work,
  appealId: string,
  wish: AssignmentWish,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'assign', seen)
  const people = await workingStaff(work)
  const unitIds = new Set((await openUnits(work)).map(({ id }) => id))
  const reasons = [...refusals, ...whyNotAssigned(wish, { ...appeal, people, unitIds })]
  if (reasons.length > 0) return refuse(...reasons)

  const personId = wish.personId || null
  const unitId = wish.unitId || people.find(({ id }) => id === personId)?.unitId || null
  const set = { assignee_id: personId, unit_id: unitId, assigned_at: work.now.toString() }
  await changeAppeal(work, appealId, appeal.version, set)
  await writeEvent(work, appealId, 'assigned', { personId, unitId, ...(wish.why ? { words: wish.why } : {}) })
  await record(work, 'appeal.assigned', `appeal:${appealId}`, ['assignee', 'unit'])
  return done(undefined)
}
