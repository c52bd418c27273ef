import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { changedFields } from '../rules/changed-fields.ts'
import { UNIT_NAME_TAKEN, type UnitWish, whyNotUnit } from '../rules/units.ts'
import { whyStale } from '../rules/versions.ts'
import { countNamesakes, lockUnit, updateUnit } from '../store/units.ts'
import { unlessTaken } from '../store/unless-taken.ts'
import type { UnitKind } from '../terms.ts'

export interface UnitChange extends UnitWish {
  /** The version that the form was drawn with. */
  seen: number
}

export async function changeUnit(work: Work, unitId: string, { name, kind, seen }: UnitChange): Promise<Outcome<void>> {
  const unit = await lockUnit(work, unitId, 'update')
  if (!unit) throw new NotFound()
  // A closed unit keeps its name out of the way of open ones.
  const namesakes = unit.closed_at ? 0 : await countNamesakes(work, name, unitId)
  const refusals = [...whyStale(seen, unit.version), ...whyNotUnit({ name, kind }, { namesakes })]
  if (refusals.length > 0) return refuse(...refusals)

  const change = { name, kind: kind as UnitKind }
  const fields = changedFields(unit, change)
  if (fields.length === 0) return done(undefined)
  if (!(await unlessTaken(work, () => updateUnit(work, unitId, change)))) return refuse(UNIT_NAME_TAKEN)
  await record(work, 'unit.changed', `unit:${unitId}`, fields)
  return done(undefined)
}
