import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { DeadlineKind } from '../terms.ts'
import { appealTables } from './tables.ts'

/** By how many days the head has extended the term so far. */
export async function extendedBy(work: Work, appealId: string): Promise<number> {
  const { days } = await appealTables(work)
    .selectFrom('appeals.event')
    .select(sql<number>`coalesce(sum((details->>'days')::integer), 0)::integer`.as('days'))
    .where('appeal_id', '=', appealId)
    .where('kind', '=', 'extended')
    .executeTakeFirstOrThrow()
  return days
}

/** What the date was for has been done, now or at another moment. */
export async function meetDeadlines(
  work: Work,
  appealId: string,
  kinds: readonly DeadlineKind[],
  at: Temporal.Instant = work.now,
): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.deadline')
    .set({ met_at: at.toString() })
    .where('appeal_id', '=', appealId)
    .where('kind', 'in', kinds)
    .where('met_at', 'is', null)
    .execute()
}
