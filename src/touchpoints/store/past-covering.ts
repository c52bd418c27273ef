import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Override, VersionDeed } from '../terms/amendments.ts'
import { NO_DETAILS, type Whereabouts } from '../terms/details.ts'
import type { Channel } from '../terms.ts'
import { touchpointTables } from './tables.ts'

/** As much of a version as tells what it covered. */
export interface CoveringVersion {
  touchpointId: string
  deed: VersionDeed
  channel: Channel
  whereabouts: Whereabouts
  includedOn: Temporal.PlainDate
}

/** Every version of the register, those of one touchpoint in their sequence. */
export async function coveringVersions(work: Work): Promise<CoveringVersion[]> {
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<{ versions: (Omit<CoveringVersion, 'includedOn'> & { includedOn: string })[] }>`
    select coalesce(json_agg(json_build_object(
      'touchpointId', v.touchpoint_id, 'deed', v.deed, 'channel', v.channel, 'whereabouts', v.details -> 'whereabouts',
      'includedOn', v.included_on
    ) order by v.touchpoint_id, v.number), '[]') as versions
    from touchpoints.version v
    join touchpoints.touchpoint t on t.body_id = v.body_id and t.id = v.touchpoint_id and t.removed_at is null
    where v.body_id = ${work.body.id}`.execute(touchpointTables(work))
  const days = new Map<string, Temporal.PlainDate>()
  const dayOf = (text: string) => {
    const day = days.get(text) ?? Temporal.PlainDate.from(text)
    days.set(text, day)
    return day
  }
  return (rows[0]?.versions ?? []).map((version) => ({
    ...version,
    whereabouts: version.whereabouts ?? NO_DETAILS.whereabouts,
    includedOn: dayOf(version.includedOn),
  }))
}

/** Since when each touchpoint stands, in whatever words. */
export async function standingSince(work: Work): Promise<Map<string, Temporal.PlainDate>> {
  const rows = await touchpointTables(work)
    .selectFrom('touchpoints.version')
    .select('touchpoint_id')
    .select(({ fn }) => fn.min('included_on').as('since'))
    .groupBy('touchpoint_id')
    .execute()
  return new Map(rows.map(({ touchpoint_id, since }) => [touchpoint_id, since]))
}

export interface PassedOverRow {
  touchpointId: string
  processId: string
  overrides: readonly Override[]
  includedBy: string | null
  includedOn: Temporal.PlainDate
  /** It is the version that the touchpoint ended with or stands in. */
  isLast: boolean
}

/** Versions that were included in spite of a remark, the latest first. */
export async function passedOverVersions(work: Work): Promise<PassedOverRow[]> {
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<Omit<PassedOverRow, 'includedOn'> & { includedOn: string }>`
    select v.touchpoint_id as "touchpointId", v.process_id as "processId", v.overrides, v.included_by as "includedBy",
      v.included_on::text as "includedOn",
      not exists (
        select from touchpoints.version l
        where l.body_id = v.body_id and l.touchpoint_id = v.touchpoint_id and l.number > v.number) as "isLast"
    from touchpoints.version v
    where v.body_id = ${work.body.id} and v.overrides <> '[]'
    order by v.included_at desc, v.touchpoint_id, v.number desc`.execute(touchpointTables(work))
  return rows.map((row) => ({ ...row, includedOn: Temporal.PlainDate.from(row.includedOn) }))
}
