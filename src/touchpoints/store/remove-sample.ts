import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

/** Takes the whole sample out of the register. Its codes are never given to anything else. */
export async function removeSampleRows(work: Work): Promise<void> {
  const removed = { removed_at: work.now.toString() }
  for (const table of ['touchpoints.touchpoint', 'touchpoints.process'] as const) {
    await touchpointTables(work)
      .updateTable(table)
      .set(removed)
      .where('sample_of', 'is not', null)
      .where('removed_at', 'is', null)
      .execute()
  }
}
