import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Noted } from '../terms/journal.ts'
import type { Channel } from '../terms.ts'
import { touchpointTables } from './tables.ts'

const ROWS_AT_ONCE = 5_000

/** Writes the counters of a batch, which are its own: no two of them are for the same place, day and kind. */
export async function insertCounters(work: Work, source: string, noted: readonly Noted[]): Promise<void> {
  const texts = new Map<Noted['on'], string>()
  const textOf = (on: Noted['on']) => {
    const text = texts.get(on) ?? on.toString()
    texts.set(on, text)
    return text
  }
  for (let from = 0; from < noted.length; from += ROWS_AT_ONCE) {
    const rows = noted.slice(from, from + ROWS_AT_ONCE)
    const column = (of: (row: Noted) => string | number | null) => rows.map(of)
    // The text is written out, so the body stands in it by name.
    await sql`
      insert into touchpoints.interaction_day (body_id, touchpoint_id, channel, address, day, kind, source, interactions)
      select ${work.body.id}::uuid, touchpoint_id, channel, address, day, kind, ${source}::text, interactions
      from unnest(
        ${column((row) => ('touchpointId' in row ? row.touchpointId : null))}::uuid[],
        ${column((row) => ('channel' in row ? row.channel : null))}::text[],
        ${column((row) => ('channel' in row ? row.address : null))}::text[],
        ${column(({ on }) => textOf(on))}::date[],
        ${column(({ kind }) => kind)}::text[],
        ${column(({ times }) => times)}::int[]
      ) as noted (touchpoint_id, channel, address, day, kind, interactions)`.execute(touchpointTables(work))
  }
}

/**
 * Takes a batch's counters away. A day that is being laid down anew at that moment hides its rows until it is done, so it is
 * asked again until nothing is left.
 */
export async function deleteCounters(work: Work, source: string): Promise<void> {
  const gone = () =>
    touchpointTables(work).deleteFrom('touchpoints.interaction_day').where('source', '=', source).executeTakeFirst()
  await gone()
  while ((await gone()).numDeletedRows > 0n);
}

/** Which touchpoints the body has, those that stand no more too, by their short codes. */
export async function touchpointsByCode(work: Work) {
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<{ code: string; touchpointId: string; channel: Channel }>`
    select t.code, t.id as "touchpointId", v.channel
    from touchpoints.touchpoint t
    join lateral (
      select channel from touchpoints.version v where v.body_id = t.body_id and v.touchpoint_id = t.id
      order by v.number desc limit 1
    ) v on true
    where t.body_id = ${work.body.id} and t.removed_at is null`.execute(touchpointTables(work))
  return rows
}

/** A touchpoint's name and channel, in its last words; nothing where the body has none such. */
export const findTouchpoint = (
  work: Work,
  touchpointId: string,
): Promise<{ name: string; channel: Channel } | undefined> =>
  touchpointTables(work)
    .selectFrom('touchpoints.version as v')
    .innerJoin('touchpoints.touchpoint as t', 't.id', 'v.touchpoint_id')
    .select(['v.name', 'v.channel'])
    .where('v.touchpoint_id', '=', touchpointId)
    .where('t.removed_at', 'is', null)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Every touchpoint's channel, in its last words. */
export const channelsOfTouchpoints = async (work: Work): Promise<Map<string, Channel>> =>
  new Map((await touchpointsByCode(work)).map(({ touchpointId, channel }) => [touchpointId, channel]))
