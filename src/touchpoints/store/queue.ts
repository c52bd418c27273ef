import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Deed } from '../terms/amendments.ts'
import type { QueueLine } from '../terms/decisions.ts'
import { IN_STATE } from './amendments.ts'
import { touchpointTables } from './tables.ts'

export interface QueueFilter {
  deed?: Deed
  unitId?: string
  /** The line that the page before ended with. */
  after?: Pick<QueueLine, 'since' | 'number'>
}

/** What waits for the registrar, the oldest first; a whole import is one line. The text is written out, so the body stands in it by name. */
export async function listQueue(work: Work, { deed, unitId, after }: QueueFilter, most: number): Promise<QueueLine[]> {
  const { rows } = await sql<Omit<QueueLine, 'since'> & { since: string }>`
    select l.since::text, l.number, l.count, l.id as "amendmentId", l.import_id as "importId", i.file_name as "fileName",
      l.unit_id as "unitId", l.submitted_by as "submittedBy"
    from (
      select to_char(min(submitted_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as since,
        min(submitted_at) as waits_since, min(number) as number, count(*)::int as count,
        (array_agg(id order by number))[1] as id, import_id,
        (array_agg(unit_id order by number))[1] as unit_id, (array_agg(submitted_by order by number))[1] as submitted_by
      from touchpoints.amendment
      where body_id = ${work.body.id} and ${IN_STATE.submitted}
        and (${deed ?? null}::text is null or deed = ${deed ?? null})
        and (${unitId ?? null}::uuid is null or unit_id = ${unitId ?? null})
      group by coalesce(import_id, id), import_id
    ) l
    left join touchpoints.import i on i.body_id = ${work.body.id} and i.id = l.import_id
    where ${after === undefined} or (l.waits_since, l.number) > (${after?.since.toString() ?? null}::timestamptz, ${after?.number ?? 0})
    order by l.waits_since, l.number limit ${most}`.execute(touchpointTables(work))
  return rows.map((row) => ({ ...row, since: Temporal.Instant.from(row.since) }))
}
