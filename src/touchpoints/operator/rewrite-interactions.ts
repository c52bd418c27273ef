import type { PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'

/** Writes a day's counters anew, so that their rows do not tell when the last interaction of each kind came. @clause K5.3 */
export async function rewriteInteractions(client: PoolClient, bodyId: string, day: Temporal.PlainDate): Promise<void> {
  await client.query(
    `with gone as materialized (delete from touchpoints.interaction_day where body_id = $1 and day = $2 returning *)
     insert into touchpoints.interaction_day select * from gone order by random()`,
    [bodyId, day.toString()],
  )
}
