import type { Work } from '#platform/work.ts'
import { NO_DETAILS } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import { touchpointTables } from './tables.ts'

/** Entries of the register that stand, by the ids of their touchpoints. */
export async function findEntries(work: Work, ids: readonly (string | null)[]): Promise<Map<string, FullEntry>> {
  const asked = ids.filter((id) => id !== null)
  if (asked.length === 0) return new Map()
  const rows = await touchpointTables(work)
    .selectFrom('touchpoints.current_entry')
    .selectAll()
    .where('touchpoint_id', 'in', asked)
    .execute()
  return new Map(
    rows.map((row) => [
      row.touchpoint_id,
      {
        touchpointId: row.touchpoint_id,
        code: row.code,
        processId: row.process_id,
        processName: row.process_name,
        name: row.name,
        channel: row.channel,
        kind: row.kind,
        needs: row.needs,
        isKey: row.is_key,
        version: row.version,
        sampleOf: row.sample_of,
        unitId: row.unit_id,
        includedOn: row.included_on,
        details: { ...NO_DETAILS, ...row.details },
      },
    ]),
  )
}
