import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

/** The calendar and the norms of the body in one round trip, as texts. */
export async function factsText(work: Work): Promise<{ calendar: string; norms: string }> {
  const { rows } = await sql<{ calendar: string; norms: string }>`
    select platform.calendar_text() as calendar, coalesce((
      select json_agg(json_build_object('topic', n.topic, 'since', n.since, 'value', n.value, 'clause', n.clause) order by n.since, n.topic)
      from appeals.norm n where n.body_id = ${work.body.id}), '[]')::text as norms`.execute(appealTables(work))
  return rows[0] ?? { calendar: '{"years":[],"days":[]}', norms: '[]' }
}
