import { openUnits } from '#identity'
import type { Refusal } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

/** Why an amendment may not be of this unit: it must be there and open. @clause M6 */
export async function whyNotUnit(work: Work, unitId: string | null): Promise<Refusal[]> {
  if (unitId === null || (await openUnits(work)).some(({ id }) => id === unitId)) return []
  return [{ field: 'unit', why: 'Такого подразделения нет или оно закрыто. Выберите другое' }]
}
