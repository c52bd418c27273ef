import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import type { ChosenUnit } from '../rules/staff.ts'
import { lockUnit } from '../store/units.ts'

/** What the chosen unit is, held open until the person is in it. */
export async function chosenUnit(work: Work, unitId: string | null): Promise<ChosenUnit> {
  if (unitId === null) return 'none'
  const unit = isUuid(unitId) ? await lockUnit(work, unitId, 'share') : undefined
  if (!unit) return 'missing'
  return unit.closed_at ? 'closed' : 'open'
}
