import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

/** What touchpoints are, or were last, called, by their ids. */
export async function lastNames(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await touchpointTables(work)
    .selectFrom('touchpoints.version')
    .select(['touchpoint_id', 'name'])
    .where('touchpoint_id', 'in', [...ids])
    .orderBy('number')
    .execute()
  return new Map(rows.map(({ touchpoint_id, name }) => [touchpoint_id, name]))
}
