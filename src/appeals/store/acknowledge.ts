import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

/** The client knows that it was received: the appeal and the date that it was given for that say so. */
export async function setAcknowledged(work: Work, appealId: string): Promise<void> {
  const now = work.now.toString()
  await appealTables(work)
    .updateTable('appeals.appeal')
    .set({ acknowledged_at: now })
    .where('id', '=', appealId)
    .execute()
  await appealTables(work)
    .updateTable('appeals.deadline')
    .set({ met_at: now })
    .where('appeal_id', '=', appealId)
    .where('kind', '=', 'acknowledgement')
    .where('met_at', 'is', null)
    .execute()
}
