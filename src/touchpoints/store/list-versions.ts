import { type RawBuilder, sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { type EntryDetails, NO_DETAILS } from '../terms/details.ts'
import type { PlacedVersion } from '../terms/history.ts'
import { touchpointTables } from './tables.ts'

/** Every included version of the register or of one touchpoint, those of one touchpoint in their sequence. */
export const listVersions = (work: Work, touchpointId?: string): Promise<PlacedVersion[]> =>
  versionsWhere(work, touchpointId ? sql`v.touchpoint_id = ${touchpointId}` : sql`true`)

/**
 * What became of every touchpoint that anything happened to after one date and up to another: the version that stood on the
 * first date, if there was one, and all that came since.
 */
export const listVersionsBetween = (
  work: Work,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<PlacedVersion[]> =>
  versionsWhere(
    work,
    sql`v.included_on <= ${to.toString()} and v.touchpoint_id in (
      select c.touchpoint_id from touchpoints.version c
      where c.body_id = ${work.body.id} and c.included_on > ${from.toString()} and c.included_on <= ${to.toString()})
    and (v.included_on > ${from.toString()} or not exists (
      select from touchpoints.version l
      where l.body_id = v.body_id and l.touchpoint_id = v.touchpoint_id and l.number > v.number
        and l.included_on <= ${from.toString()}))`,
  )

type Raw = Omit<PlacedVersion, 'includedOn' | 'includedAt' | 'details'> & {
  includedOn: string
  includedAt: string
  details: Partial<EntryDetails>
}

// The text is written out, so the body stands in it by name.
async function versionsWhere(work: Work, which: RawBuilder<unknown>): Promise<PlacedVersion[]> {
  const { rows } = await sql<{ versions: Raw[] }>`
    select coalesce(json_agg(json_build_object(
      'touchpointId', v.touchpoint_id, 'number', v.number, 'deed', v.deed, 'code', t.code, 'sampleOf', t.sample_of,
      'processId', v.process_id, 'processName', p.name, 'processPosition', p.position, 'position', v.position,
      'name', v.name, 'channel', v.channel, 'kind', v.kind, 'needs', v.needs, 'isKey', v.is_key, 'details', v.details,
      'unitId', v.unit_id, 'includedOn', v.included_on, 'includedAt', v.included_at, 'includedBy', v.included_by,
      'amendmentId', v.amendment_id, 'reason', v.reason, 'grounds', v.grounds, 'overrides', v.overrides,
      'successorId', v.successor_id, 'turnTo', v.turn_to
    ) order by v.touchpoint_id, v.number), '[]') as versions
    from touchpoints.version v
    join touchpoints.touchpoint t on t.body_id = v.body_id and t.id = v.touchpoint_id and t.removed_at is null
    join touchpoints.process p on p.body_id = v.body_id and p.id = v.process_id
    where v.body_id = ${work.body.id} and ${which}`.execute(touchpointTables(work))
  return (rows[0]?.versions ?? []).map((version) => ({
    ...version,
    details: { ...NO_DETAILS, ...version.details },
    includedOn: Temporal.PlainDate.from(version.includedOn),
    includedAt: Temporal.Instant.from(version.includedAt),
  }))
}
