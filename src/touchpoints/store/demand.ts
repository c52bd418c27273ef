import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { MonthDemand } from '../terms/entry-card.ts'
import { touchpointTables } from './tables.ts'

/** What came through these touchpoints from a day on, by month; months in which nobody came are left out. @clause M7 */
export async function demandByMonth(
  work: Work,
  touchpointIds: readonly string[],
  from: Temporal.PlainDate,
): Promise<MonthDemand[]> {
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<{ month: string; interactions: string; answers: string }>`
    select to_char(day, 'YYYY-MM') as month, sum(interactions)::text as interactions,
      coalesce(sum(interactions) filter (where kind = 'feedback'), 0)::text as answers
    from touchpoints.interaction_day
    where body_id = ${work.body.id} and touchpoint_id = any(${touchpointIds}::uuid[]) and day >= ${from.toString()}::date
    group by 1 order by 1`.execute(touchpointTables(work))
  return rows.map(({ month, interactions, answers }) => {
    return { month, interactions: Number(interactions), answers: Number(answers) }
  })
}
