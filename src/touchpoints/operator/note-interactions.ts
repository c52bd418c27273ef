import type { PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'

export interface InteractionOfBody {
  bodyId: string
  touchpointId: string
  on: Temporal.PlainDate
  kind: string
  source: string
  times: number
}

/**
 * Notes many interactions at once, inside the transaction of whoever empties the box: bodies may be mixed and rows repeat.
 * Counters are raised in one sequence, so that two such transactions never wait for each other in a circle.
 *
 * @clause M7
 */
export async function noteInteractions(client: PoolClient, rows: readonly InteractionOfBody[]): Promise<void> {
  if (rows.length === 0) return
  const column = <T>(of: (row: InteractionOfBody) => T) => rows.map(of)
  await client.query(
    `insert into touchpoints.interaction_day (body_id, touchpoint_id, day, kind, source, interactions)
     select body_id, touchpoint_id, day, kind, source, sum(times)
     from unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[], $5::text[], $6::int[])
       as noted (body_id, touchpoint_id, day, kind, source, times)
     group by body_id, touchpoint_id, day, kind, source
     order by body_id, touchpoint_id, day, kind, source
     on conflict (body_id, touchpoint_id, channel, address, day, kind, source)
     do update set interactions = interaction_day.interactions + excluded.interactions`,
    [
      column(({ bodyId }) => bodyId),
      column(({ touchpointId }) => touchpointId),
      column(({ on }) => on.toString()),
      column(({ kind }) => kind),
      column(({ source }) => source),
      column(({ times }) => times),
    ],
  )
}
