import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

/** A client's appeals, the newest first. */
export async function idsOfClient(work: Work, clientId: string, most: number): Promise<string[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.appeal')
    .select('id')
    .where('client_id', '=', clientId)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
