import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

/** The day that the first entry of all was included on; nothing while there was none. */
export async function firstDay(work: Work): Promise<Temporal.PlainDate | undefined> {
  const row = await touchpointTables(work)
    .selectFrom('touchpoints.version as v')
    .innerJoin('touchpoints.touchpoint as t', 't.id', 'v.touchpoint_id')
    .select('v.included_on')
    .where('t.removed_at', 'is', null)
    .orderBy('v.included_on')
    .limit(1)
    .executeTakeFirst()
  return row?.included_on
}
