import { ownUnit } from '#identity'
import type { Work } from '#platform/work.ts'
import type { By } from './rules/permissions.ts'

/** Whoever acts, with the unit that the rules of the register ask for. */
export const byOf = async (work: Work): Promise<By> => ({
  id: work.by.id,
  kind: work.by.kind,
  roles: work.by.roles,
  unitId: await ownUnit(work),
})
