import type { Work } from '#platform/work.ts'
import { findPerson } from '../store/staff.ts'
import { listUnits } from '../store/units.ts'
import type { UnitKind } from '../terms.ts'

export interface OpenUnit {
  id: string
  name: string
  kind: UnitKind
}

/** The body's units that are not closed. @clause M6 */
export async function openUnits(work: Work): Promise<OpenUnit[]> {
  const units = await listUnits(work)
  return units.filter(({ closedAt }) => closedAt === null).map(({ id, name, kind }) => ({ id, name, kind }))
}

/** The unit that whoever acts belongs to; a program belongs to none. @clause M6 */
export async function ownUnit({ by, ...work }: Work): Promise<string | null> {
  if (by.kind !== 'person') return null
  return (await findPerson({ by, ...work }, by.id))?.unitId ?? null
}
