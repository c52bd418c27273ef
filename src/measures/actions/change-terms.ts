import { record } from '#audit'
import { workingStaff } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdMeasure } from '../hold-problem.ts'
import { readDay } from '../rules/days.ts'
import { type MeasureWish, whyNotTerms, whyTermsStay } from '../rules/deciding.ts'
import { updateTerms } from '../store/decisions.ts'

export interface TermsChange extends Pick<MeasureWish, 'owner' | 'dueOn'> {
  /** The version that the form was drawn with. */
  seen?: number
}

/** Gives a measure another owner or another date. The audit keeps that it was changed, and by whom. @clause K3.6 */
export async function changeTerms(work: Work, measureId: string, change: TermsChange): Promise<Outcome<void>> {
  const { measure } = await holdMeasure(work, measureId)
  const { version, completion } = measure
  const ownerWorks = (await workingStaff(work)).some(({ id }) => id === change.owner)
  const refusals = [
    ...whyTermsStay({ seen: change.seen, version, isDone: completion !== undefined }),
    ...whyNotTerms(change, { ownerWorks, today: work.today }),
  ]
  if (refusals.length > 0) return refuse(...refusals)

  const dueOn = readDay(change.dueOn) ?? work.today
  const fields = [
    ...(change.owner === measure.ownerId ? [] : ['owner']),
    ...(dueOn.equals(measure.dueOn) ? [] : ['due_on']),
  ]
  if (fields.length === 0) return done(undefined)
  await updateTerms(work, measureId, { ownerId: change.owner, dueOn })
  await record(work, 'measure.changed', `measure:${measureId}`, fields)
  return done(undefined)
}
