import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotClosed } from '../rules/units.ts'
import { lockUnit, namesInUnit, updateUnit } from '../store/units.ts'

/** Whoever is putting a person into the unit at this moment waits, and then finds it closed. */
export async function closeUnit(work: Work, unitId: string): Promise<Outcome<void>> {
  const unit = await lockUnit(work, unitId, 'update')
  if (!unit) throw new NotFound()
  const refusals = whyNotClosed({ closed: unit.closed_at !== null }, await namesInUnit(work, unitId))
  if (refusals.length > 0) return refuse(...refusals)

  await updateUnit(work, unitId, { closed_at: work.now.toString() })
  await record(work, 'unit.closed', `unit:${unitId}`)
  return done(undefined)
}
