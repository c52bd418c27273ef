import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Topic, TopicLine } from '../terms/topics.ts'
import { appealTables } from './tables.ts'

/** The whole classifier by its codes, closed topics too. */
export async function listTopics(work: Work): Promise<Topic[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.topic')
    .select(['code', 'name', 'parent_code', 'unit_id', 'closed_at'])
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    parentCode: row.parent_code,
    unitId: row.unit_id,
    isClosed: row.closed_at !== null,
  }))
}

/** Topics that may be chosen. */
export const openTopics = async (work: Work): Promise<Topic[]> =>
  (await listTopics(work)).filter(({ isClosed }) => !isClosed)

/** Nobody else changes the classifier until this work ends. */
export const lockTopics = async (work: Work): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended('appeals.topic' || ${work.body.id}, 0))`.execute(
    appealTables(work),
  )
}

/** Names and places of topics as told; those that were closed are open again. A unit that is not told stays. */
export async function putTopics(work: Work, lines: readonly TopicLine[]): Promise<void> {
  if (lines.length === 0) return
  const rows = lines.map(({ code, name, parentCode, unitId }) => ({
    code,
    name,
    parent: parentCode,
    unit: unitId ?? null,
    told: unitId !== undefined,
  }))
  await sql`
    insert into appeals.topic (body_id, code, parent_code, name, unit_id, made_at)
    select ${work.body.id}, code, parent, name, unit, ${work.now.toString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as l(code text, parent text, name text, unit uuid, told boolean)
    on conflict (body_id, code) do update set
      parent_code = excluded.parent_code, name = excluded.name, closed_at = null,
      unit_id = case when ${sql.ref('excluded.code')} = any(${rows.filter(({ told }) => told).map(({ code }) => code)}::text[])
        then excluded.unit_id else topic.unit_id end`.execute(appealTables(work))
}

export async function closeTopics(work: Work, codes: readonly string[]): Promise<void> {
  if (codes.length === 0) return
  await appealTables(work)
    .updateTable('appeals.topic')
    .set({ closed_at: work.now.toString() })
    .where('code', 'in', codes)
    .where('closed_at', 'is', null)
    .execute()
}

export async function setTopicUnit(work: Work, code: string, unitId: string | null): Promise<boolean> {
  const [change] = await appealTables(work)
    .updateTable('appeals.topic')
    .set({ unit_id: unitId })
    .where('code', '=', code)
    .execute()
  return (change?.numUpdatedRows ?? 0n) > 0n
}
