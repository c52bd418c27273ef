import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdErrand } from '../hold-errand.ts'
import { whyClosed, whyNotDone } from '../rules/acting/errands.ts'
import { cancelErrand, closeErrand } from '../store/errands.ts'
import { writeEvent } from '../store/events.ts'

/** Says what came of an errand: whoever got it, their unit, or somebody who works the appeal. @clause M18b */
export async function doErrand(work: Work, errandId: string, { report }: { report: string }): Promise<Outcome<void>> {
  const { errand, refusals } = await holdErrand(work, errandId, 'errand.do')
  const reasons = [...refusals, ...whyNotDone(errand, report)]
  if (reasons.length > 0) return refuse(...reasons)

  await closeErrand(work, errandId, report.trim())
  await writeEvent(work, errand.appealId, 'errand-done', { errandId })
  await record(work, 'errand.done', `appeal:${errand.appealId}`, ['report'])
  return done(undefined)
}

/** Takes an errand back before it is done. @clause M18b */
export async function takeErrandBack(work: Work, errandId: string): Promise<Outcome<void>> {
  const { errand, refusals } = await holdErrand(work, errandId, 'errand.make')
  const reasons = [...refusals, ...whyClosed(errand)]
  if (reasons.length > 0) return refuse(...reasons)

  await cancelErrand(work, errandId)
  await writeEvent(work, errand.appealId, 'errand-cancelled', { errandId })
  await record(work, 'errand.cancelled', `appeal:${errand.appealId}`)
  return done(undefined)
}
