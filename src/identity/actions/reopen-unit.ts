import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotReopened } from '../rules/units.ts'
import { countNamesakes, lockUnit, updateUnit } from '../store/units.ts'
import { unlessTaken } from '../store/unless-taken.ts'

export async function reopenUnit(work: Work, unitId: string): Promise<Outcome<void>> {
  const unit = await lockUnit(work, unitId, 'update')
  if (!unit) throw new NotFound()
  const stands = { closed: unit.closed_at !== null }
  const refusals = whyNotReopened(stands, { namesakes: await countNamesakes(work, unit.name, unitId) })
  if (refusals.length > 0) return refuse(...refusals)

  const reopened = await unlessTaken(work, () => updateUnit(work, unitId, { closed_at: null }))
  if (!reopened) return refuse(...whyNotReopened(stands, { namesakes: 1 }))
  await record(work, 'unit.reopened', `unit:${unitId}`)
  return done(undefined)
}
