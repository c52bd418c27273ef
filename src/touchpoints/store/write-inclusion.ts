import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Inclusion, NewVersion } from '../rules/effects.ts'
import { touchpointTables } from './tables.ts'

/** One statement takes so many rows as one JSON value: as columns of their own they take many times as long. */
const AT_ONCE = 2_000
const MANY = 200

/** Puts down all that a decision does. The texts are written out, so the body stands in them by name. */
export async function writeInclusion(
  work: Work,
  inclusion: Inclusion,
  codes: ReadonlyMap<string, string>,
): Promise<void> {
  const { processes, touchpoints, versions, merged } = inclusion
  const tables = touchpointTables(work)
  const { id: body } = work.body
  const now = work.now.toString()
  if (versions.length > MANY) await planAnew(work)
  await inChunks(processes, (rows) =>
    sql`insert into touchpoints.process (body_id, id, name, position, made_at)
      select ${body}, r.id, r.name, r.position, ${now}
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, name text, position integer)`.execute(tables),
  )
  const coded = touchpoints.map((id) => ({ id, code: codes.get(id) ?? '' }))
  await inChunks(coded, (rows) =>
    sql`insert into touchpoints.touchpoint (body_id, id, code, made_at)
      select ${body}, r.id, r.code, ${now} from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, code text)`.execute(
      tables,
    ),
  )
  await inChunks(versions.map(rowOf), (rows) =>
    sql`insert into touchpoints.version (body_id, touchpoint_id, number, deed, process_id, position, name, channel, kind,
        needs, is_key, unit_id, details, amendment_id, included_by, included_at, included_on, reason, grounds, overrides,
        successor_id, turn_to)
      select ${body}, r.touchpoint_id, r.number, r.deed, r.process_id, r.position, r.name, r.channel, r.kind,
        r.needs, r.is_key, r.unit_id, r.details, r.amendment_id, ${work.by.id}, ${now}, ${work.today.toString()}::date,
        r.reason, r.grounds, r.overrides, r.successor_id, r.turn_to
      from jsonb_to_recordset(${rows}::jsonb) as r(touchpoint_id uuid, number integer, deed text, process_id uuid,
        position integer, name text, channel text, kind text, needs jsonb, is_key boolean, unit_id uuid, details jsonb,
        amendment_id uuid, reason text, grounds jsonb, overrides jsonb, successor_id uuid, turn_to text)`.execute(
      tables,
    ),
  )
  const about = [...inclusion.about].map(([id, touchpointId]) => ({ id, touchpoint_id: touchpointId }))
  await inChunks(about, (rows) =>
    sql`update touchpoints.amendment a
      set included_at = ${now}, included_by = ${work.by.id}, touchpoint_id = r.touchpoint_id, version = a.version + 1
      from jsonb_to_recordset(${rows}::jsonb) as r(id uuid, touchpoint_id uuid)
      where a.body_id = ${body} and a.id = r.id`.execute(tables),
  )
  for (const { gone, stay } of merged) {
    await tables
      .updateTable('touchpoints.touchpoint')
      .set({ merged_into: stay })
      .where(({ eb, or }) => or([eb('id', '=', gone), eb('merged_into', '=', gone)]))
      .execute()
  }
  await becomeOwn(work, inclusion.own)
}

/**
 * A session keeps the plans by which it checks references, made while the tables were small: read from end to end for each of
 * ten thousand rows they take half a minute. The next ones are made anew and go by the indexes.
 */
async function planAnew(work: Work): Promise<void> {
  const tables = touchpointTables(work)
  await sql`set local enable_seqscan = off`.execute(tables)
  await sql`discard plans`.execute(tables)
}

/** Entries of a sample that got a version of their own are the body's, and so are the processes they stand in. */
async function becomeOwn(work: Work, touchpointIds: readonly string[]): Promise<void> {
  if (touchpointIds.length === 0) return
  const tables = touchpointTables(work)
  const ids = JSON.stringify(touchpointIds)
  const { rows } = await sql<{ id: string }>`
    update touchpoints.touchpoint set sample_of = null
    where body_id = ${work.body.id} and sample_of is not null
      and id in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
    returning id`.execute(tables)
  if (rows.length === 0) return
  await sql`
    update touchpoints.process set sample_of = null
    where body_id = ${work.body.id} and sample_of is not null and id in (
      select v.process_id from touchpoints.version v
      where v.body_id = ${work.body.id} and v.touchpoint_id = any(${rows.map(({ id }) => id)}::uuid[]))`.execute(tables)
}

async function inChunks<T>(rows: readonly T[], write: (rows: string) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) await write(JSON.stringify(rows.slice(from, from + AT_ONCE)))
}

const rowOf = (version: NewVersion) => ({
  touchpoint_id: version.touchpointId,
  number: version.number,
  deed: version.deed,
  process_id: version.processId,
  position: version.position,
  name: version.name,
  channel: version.channel,
  kind: version.kind,
  needs: version.needs,
  is_key: version.isKey,
  unit_id: version.unitId,
  details: version.details,
  amendment_id: version.amendmentId,
  reason: version.reason,
  grounds: version.grounds,
  overrides: version.overrides,
  successor_id: version.successorId,
  turn_to: version.turnTo,
})
