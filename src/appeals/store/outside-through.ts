import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { notAbout } from './not-about.ts'
import { appealTables } from './tables.ts'

/** How many that came through these touchpoints since a day were outside the competence: no figure holds them. @clause K1.3 */
export async function outsideThrough(
  work: Work,
  touchpointIds: readonly string[],
  since: Temporal.PlainDate,
): Promise<number> {
  const { left } = await appealTables(work)
    .selectFrom('appeals.appeal')
    .select(({ fn }) => fn.countAll<number>().as('left'))
    .where('touchpoint_id', 'in', [...touchpointIds])
    .where('received_on', '>=', since)
    .where('outside_at', 'is not', null)
    .where(notAbout(work))
    .executeTakeFirstOrThrow()
  return Number(left)
}
