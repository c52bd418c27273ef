import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'

/**
 * Folds interactions that were noted one by one into the counters of their days, in one statement: a crash before its end leaves the notes,
 * and after it they are gone and counted. Counters are raised in one sequence, so that nobody waits in a circle.
 *
 * @clause M7, M11
 * @returns how many notes were folded
 */
export async function foldInteractions(operator: OperatorPool): Promise<number> {
  const { rows } = await openOperator(operator).query<{ folded: number }>(
    `with gone as materialized (delete from touchpoints.interaction_note returning *),
     counted as (
       insert into touchpoints.interaction_day (body_id, touchpoint_id, channel, address, day, kind, source, interactions)
       select body_id, touchpoint_id, channel, address, day, kind, source, count(*) from gone
       group by body_id, touchpoint_id, channel, address, day, kind, source
       order by body_id, touchpoint_id, day, kind, source, channel, address
       on conflict (body_id, touchpoint_id, channel, address, day, kind, source)
       do update set interactions = interaction_day.interactions + excluded.interactions)
     select count(*)::int as folded from gone`,
  )
  return rows[0]?.folded ?? 0
}
