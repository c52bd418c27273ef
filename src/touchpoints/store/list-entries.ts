import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { type EntryDetails, NO_DETAILS } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { RegisterEntry } from '../terms.ts'
import { touchpointTables } from './tables.ts'

/** The register as it stands, in its sequence. */
export const listEntries = (work: Work): Promise<RegisterEntry[]> => currentEntries(work, sql`true`)

/** The same with all that is said about each entry beyond the form. */
export async function listFullEntries(work: Work): Promise<FullEntry[]> {
  const entries = await currentEntries<RawFullEntry>(
    work,
    sql`true`,
    sql`, 'unitId', unit_id, 'includedOn', included_on, 'details', details`,
  )
  return entries.map(fullEntry)
}

/** The entry that a short code leads to, which is the one that stays where two were merged; the code is already read. */
export async function touchpointByCode(work: Work, code: string): Promise<RegisterEntry | undefined> {
  const [entry] = await currentEntries(
    work,
    sql`touchpoint_id = (
      select coalesce(t.merged_into, t.id) from touchpoints.touchpoint t
      where t.body_id = ${work.body.id} and t.code = ${code} and t.removed_at is null)`,
  )
  return entry
}

/** One entry as it stands. */
export async function findEntry(work: Work, touchpointId: string): Promise<RegisterEntry | undefined> {
  const [entry] = await currentEntries(work, sql`touchpoint_id = ${touchpointId}`)
  return entry
}

export type RawFullEntry = RegisterEntry & { unitId: string | null; includedOn: string; details: Partial<EntryDetails> }

export const fullEntry = (entry: RawFullEntry): FullEntry => ({
  ...entry,
  includedOn: Temporal.PlainDate.from(entry.includedOn),
  details: { ...NO_DETAILS, ...entry.details },
})

// Every public page asks this, so the rows come as one JSON value: a third of the time that rows of columns take.
// The text is written out, so the body stands in it by name.
async function currentEntries<E = RegisterEntry>(
  work: Work,
  which: RawBuilder<unknown>,
  more: RawBuilder<unknown> = sql``,
): Promise<E[]> {
  const { rows } = await sql<{ entries: E[] }>`
    select coalesce(json_agg(json_build_object(
      'touchpointId', touchpoint_id, 'code', code, 'processId', process_id, 'processName', process_name,
      'name', name, 'channel', channel, 'kind', kind, 'needs', needs,
      'isKey', is_key, 'version', version, 'sampleOf', sample_of ${more}
    ) order by process_position, position), '[]') as entries
    from touchpoints.current_entry
    where body_id = ${work.body.id} and ${which}`.execute(touchpointTables(work))
  return rows[0]?.entries ?? []
}
