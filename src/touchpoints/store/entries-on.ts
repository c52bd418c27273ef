import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { FullEntry } from '../terms/entries.ts'
import { fullEntry, listFullEntries, type RawFullEntry } from './list-entries.ts'
import { touchpointTables } from './tables.ts'

/** The register as it was at the end of a day, in the sequence of that day; on days to come as it stands now. @clause M6 */
export async function entriesOn(work: Work, on: Temporal.PlainDate): Promise<FullEntry[]> {
  if (Temporal.PlainDate.compare(on, work.today) >= 0) return listFullEntries(work)
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<{ entries: RawFullEntry[] }>`
    select coalesce(json_agg(json_build_object(
      'touchpointId', t.id, 'code', t.code, 'processId', v.process_id, 'processName', p.name,
      'name', v.name, 'channel', v.channel, 'kind', v.kind, 'needs', v.needs,
      'isKey', v.is_key, 'version', v.number, 'sampleOf', t.sample_of,
      'unitId', v.unit_id, 'includedOn', v.included_on, 'details', v.details
    ) order by p.position, p.id, v.position, t.id), '[]') as entries
    from touchpoints.touchpoint t
    join lateral (
      select * from touchpoints.version v
      where v.body_id = t.body_id and v.touchpoint_id = t.id and v.included_on <= ${on.toString()}
      order by v.number desc limit 1
    ) v on true
    join touchpoints.process p on p.body_id = t.body_id and p.id = v.process_id
    where t.body_id = ${work.body.id} and t.removed_at is null and v.deed in ('included', 'changed')`.execute(
    touchpointTables(work),
  )
  return (rows[0]?.entries ?? []).map(fullEntry)
}
