import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

/**
 * Takes what is still sample out of the register: a process in which the body's own entries stand becomes its own. Codes
 * are never given to anything else.
 */
export async function removeSampleRows(work: Work): Promise<void> {
  await ofSample(work, 'touchpoints.touchpoint').set({ removed_at: work.now.toString() }).execute()
  await ofSample(work, 'touchpoints.process')
    .set({ removed_at: work.now.toString() })
    .where(
      sql<boolean>`not exists (select from touchpoints.current_entry e where e.body_id = ${work.body.id} and e.process_id = process.id)`,
    )
    .execute()
  await ofSample(work, 'touchpoints.process').set({ sample_of: null }).execute()
}

/** What is left of the sample becomes the body's own. */
export async function adoptSampleRows(work: Work): Promise<void> {
  await ofSample(work, 'touchpoints.touchpoint').set({ sample_of: null }).execute()
  await ofSample(work, 'touchpoints.process').set({ sample_of: null }).execute()
}

const ofSample = (work: Work, table: 'touchpoints.touchpoint' | 'touchpoints.process') =>
  touchpointTables(work).updateTable(table).where('sample_of', 'is not', null).where('removed_at', 'is', null)
