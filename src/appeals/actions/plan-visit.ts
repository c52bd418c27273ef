import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAppeal, holdVisit } from '../hold-appeal.ts'
import { type VisitWish, whyClosed, whyNotPlanned, whyNotVisited } from '../rules/acting/errands.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { cancelVisit, closeVisit, insertVisit } from '../store/visits.ts'

/** Plans a visit to see with one's own eyes. @clause M18b */
export async function planVisit(work: Work, appealId: string, wish: VisitWish): Promise<Outcome<string>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'plan-visit')
  const reasons = [...refusals, ...whyNotPlanned(wish, work.today)]
  if (reasons.length > 0) return refuse(...reasons)

  await changeAppeal(work, appealId, appeal.version, {})
  const id = await insertVisit(work, appealId, { ...wish, whereabouts: wish.whereabouts.trim() })
  await writeEvent(work, appealId, 'visit-planned', { visitId: id, on: wish.plannedOn })
  await record(work, 'visit.planned', `appeal:${appealId}`, ['planned_on', 'whereabouts'])
  return done(id)
}

/** Says what a visit gave. @clause M18b */
export async function doVisit(work: Work, visitId: string, { outcome }: { outcome: string }): Promise<Outcome<void>> {
  const { visit, refusals } = await holdVisit(work, visitId)
  const reasons = [...refusals, ...whyNotVisited(visit, outcome)]
  if (reasons.length > 0) return refuse(...reasons)

  await closeVisit(work, visitId, outcome.trim())
  await writeEvent(work, visit.appealId, 'visit-done', { visitId })
  await record(work, 'visit.done', `appeal:${visit.appealId}`, ['outcome'])
  return done(undefined)
}

/** A visit that will not take place. @clause M18b */
export async function takeVisitBack(work: Work, visitId: string): Promise<Outcome<void>> {
  const { visit, refusals } = await holdVisit(work, visitId)
  const reasons = [...refusals, ...whyClosed(visit)]
  if (reasons.length > 0) return refuse(...reasons)

  await cancelVisit(work, visitId)
  await writeEvent(work, visit.appealId, 'visit-cancelled', { visitId })
  await record(work, 'visit.cancelled', `appeal:${visit.appealId}`)
  return done(undefined)
}
