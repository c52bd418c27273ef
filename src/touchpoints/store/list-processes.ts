import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

export interface ProcessRow {
  id: string
  name: string
  position: number
  sampleOf: string | null
}

/** The body's processes in their sequence, those in which nothing stands any more as well. */
export async function listProcesses(work: Work): Promise<ProcessRow[]> {
  const rows = await touchpointTables(work)
    .selectFrom('touchpoints.process')
    .select(['id', 'name', 'position', 'sample_of'])
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute()
  return rows.map(({ sample_of, ...process }) => ({ ...process, sampleOf: sample_of }))
}
