import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

/** Those who wrote it together with its author, in their sequence. */
export async function coAuthorNames(work: Work, appealId: string): Promise<string[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.co_author')
    .select('name')
    .where('appeal_id', '=', appealId)
    .orderBy('position')
    .execute()
  return rows.map(({ name }) => name)
}
