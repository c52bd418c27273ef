import type { Work } from '#platform/work.ts'
import type { RegisterEntry } from '../terms.ts'
import { type CurrentEntryView, touchpointTables } from './tables.ts'

/** The register as it stands, in its sequence. */
export async function listEntries(work: Work): Promise<RegisterEntry[]> {
  const rows = await currentEntries(work).orderBy('process_position').orderBy('position').execute()
  return rows.map(entryOf)
}

/** The entry that a short code leads to; the code is already read. */
export async function touchpointByCode(work: Work, code: string): Promise<RegisterEntry | undefined> {
  const row = await currentEntries(work).where('code', '=', code).executeTakeFirst()
  return row && entryOf(row)
}

const currentEntries = (work: Work) =>
  touchpointTables(work)
    .selectFrom('touchpoints.current_entry')
    .select([
      'touchpoint_id',
      'code',
      'process_id',
      'process_name',
      'name',
      'channel',
      'kind',
      'needs',
      'is_key',
      'version',
      'sample_of',
    ])

type Row = Omit<CurrentEntryView, 'body_id' | 'needs' | 'position' | 'process_position'> & Pick<RegisterEntry, 'needs'>

const entryOf = (row: Row): RegisterEntry => ({
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
})
