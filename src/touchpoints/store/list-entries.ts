import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { RegisterEntry } from '../terms.ts'
import { touchpointTables } from './tables.ts'

/** The register as it stands, in its sequence. */
export const listEntries = (work: Work): Promise<RegisterEntry[]> => currentEntries(work, sql`true`)

/** The entry that a short code leads to; the code is already read. */
export async function touchpointByCode(work: Work, code: string): Promise<RegisterEntry | undefined> {
  const [entry] = await currentEntries(work, sql`code = ${code}`)
  return entry
}

// Every public page asks this, so the rows come as one JSON value: a third of the time that rows of columns take.
// The text is written out, so the body stands in it by name.
async function currentEntries(work: Work, which: RawBuilder<unknown>): Promise<RegisterEntry[]> {
  const { rows } = await sql<{ entries: RegisterEntry[] }>`
    select coalesce(json_agg(json_build_object(
      'touchpointId', touchpoint_id, 'code', code, 'processId', process_id, 'processName', process_name,
      'name', name, 'channel', channel, 'kind', kind, 'needs', needs,
      'isKey', is_key, 'version', version, 'sampleOf', sample_of
    ) order by process_position, position), '[]') as entries
    from touchpoints.current_entry
    where body_id = ${work.body.id} and ${which}`.execute(touchpointTables(work))
  return rows[0]?.entries ?? []
}
