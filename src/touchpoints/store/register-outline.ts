import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { FullEntry } from '../terms/entries.ts'
import { fullEntry, type RawFullEntry } from './list-entries.ts'
import { touchpointTables } from './tables.ts'

/** An entry that is known to stand in a process, and no more. */
export interface OutlinedEntry {
  touchpointId: string
  processId: string
  processName: string
}

export interface Outline {
  /** In the register's sequence. */
  entries: OutlinedEntry[]
  sampleOf: string | null
}

/** How many entries there ever were: whether reading the whole register makes anybody wait. */
export async function countTouchpoints(work: Work): Promise<number> {
  const { touchpoints } = await touchpointTables(work)
    .selectFrom('touchpoints.touchpoint')
    .select(({ fn }) => fn.countAll<string>().as('touchpoints'))
    .executeTakeFirstOrThrow()
  return Number(touchpoints)
}

/** Where every entry of the register stands, without what is said of it: a fifth of the time that reading them whole takes. */
export async function registerOutline(work: Work): Promise<Outline> {
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<{ processId: string; processName: string; ids: string[]; sampleOf: string | null }>`
    select process_id as "processId", min(process_name) as "processName",
      array_agg(touchpoint_id::text order by position) as ids, min(sample_of) as "sampleOf"
    from touchpoints.current_entry where body_id = ${work.body.id}
    group by process_position, process_id order by process_position`.execute(touchpointTables(work))
  return {
    entries: rows.flatMap(({ processId, processName, ids }) =>
      ids.map((touchpointId) => ({ touchpointId, processId, processName })),
    ),
    sampleOf: rows.find(({ sampleOf }) => sampleOf !== null)?.sampleOf ?? null,
  }
}

/** Some entries whole, as they stand. */
export async function entriesById(work: Work, ids: readonly string[]): Promise<ReadonlyMap<string, FullEntry>> {
  // Asked for one by one: as a list the planner would go through the whole register for them.
  const { rows } = await sql<{ entries: RawFullEntry[] }>`
    select coalesce(json_agg(json_build_object(
      'touchpointId', c.touchpoint_id, 'code', code, 'processId', process_id, 'processName', process_name,
      'name', name, 'channel', channel, 'kind', kind, 'needs', needs,
      'isKey', is_key, 'version', version, 'sampleOf', sample_of,
      'unitId', unit_id, 'includedOn', included_on, 'details', details)), '[]') as entries
    from unnest(${[...ids]}::uuid[]) as wanted (id)
    cross join lateral (
      select * from touchpoints.current_entry c where c.body_id = ${work.body.id} and c.touchpoint_id = wanted.id offset 0
    ) c`.execute(touchpointTables(work))
  return new Map((rows[0]?.entries ?? []).map((entry) => [entry.touchpointId, fullEntry(entry)]))
}
