import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { auditTables } from './tables.ts'

/** In the sequence of the things. The text is written out, so the body stands in it by name. */
export async function insertEntries(work: Work, act: string, things: readonly string[]): Promise<void> {
  const { body, by, now } = work
  await sql`
    insert into audit.entry (body_id, at, actor_kind, actor_id, act, thing)
    select ${body.id}, ${now.toString()}, ${by.kind}, ${by.id}, ${act}, thing
    from jsonb_array_elements_text(${JSON.stringify(things)}::jsonb) with ordinality as t(thing, place)
    order by place`.execute(auditTables(work))
}
