import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

/** The client knows that it was received: the first such moment stays. */
export async function setAcknowledged(work: Work, appealId: string, at: Temporal.Instant): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.appeal')
    .set({ acknowledged_at: at.toString() })
    .where('id', '=', appealId)
    .where('acknowledged_at', 'is', null)
    .execute()
}
