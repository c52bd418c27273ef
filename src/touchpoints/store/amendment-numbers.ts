import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

/** What amendments are numbered, by their ids. */
export async function amendmentNumbers(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await touchpointTables(work)
    .selectFrom('touchpoints.amendment')
    .select(['id', 'number'])
    .where(({ eb, fn, val }) => eb('id', '=', fn.any(val([...ids]))))
    .execute()
  return new Map(rows.map(({ id, number }) => [id, number]))
}
