import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { ExcludedEntry, RegisterPast } from '../terms/places.ts'
import { touchpointTables } from './tables.ts'

type Raw = Omit<ExcludedEntry, 'goneOn'> & { goneOn: string }

/** The entries that were excluded, in the last words they stood in, and what was merged into what. */
export async function registerPast(work: Work): Promise<RegisterPast> {
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<{ excluded: Raw[]; merged: RegisterPast['merged'] }>`
    select coalesce((
      select json_agg(json_build_object(
        'touchpointId', t.id, 'code', t.code, 'processId', v.process_id, 'processName', p.name, 'name', v.name,
        'channel', v.channel, 'kind', v.kind, 'needs', v.needs, 'isKey', v.is_key, 'version', v.number,
        'sampleOf', t.sample_of, 'goneOn', gone.included_on
      ) order by p.position, v.position, gone.included_on)
      from touchpoints.version gone
      join touchpoints.touchpoint t on t.body_id = gone.body_id and t.id = gone.touchpoint_id
      join lateral (
        select s.* from touchpoints.version s
        where s.body_id = gone.body_id and s.touchpoint_id = gone.touchpoint_id and s.deed in ('included', 'changed')
        order by s.number desc limit 1) v on true
      join touchpoints.process p on p.body_id = v.body_id and p.id = v.process_id
      where gone.body_id = ${work.body.id} and gone.deed = 'excluded' and t.removed_at is null
        and not exists (
          select from touchpoints.version l
          where l.body_id = gone.body_id and l.touchpoint_id = gone.touchpoint_id and l.number > gone.number)
    ), '[]') as excluded, coalesce((
      select json_agg(json_build_object('touchpointId', m.id, 'standsIn', m.merged_into))
      from touchpoints.touchpoint m
      where m.body_id = ${work.body.id} and m.merged_into is not null and m.removed_at is null
    ), '[]') as merged`.execute(touchpointTables(work))
  const { excluded = [], merged = [] } = rows[0] ?? {}
  return { excluded: excluded.map((one) => ({ ...one, goneOn: Temporal.PlainDate.from(one.goneOn) })), merged }
}
