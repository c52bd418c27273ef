import type { PoolClient } from 'pg'

/** The time zone of each of these bodies, for whoever works through all of them. */
export async function zonesOf(client: PoolClient, bodyIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await client.query<{ id: string; zone: string }>(
    'select id, time_zone as zone from identity.body where id = any($1)',
    [bodyIds],
  )
  return new Map(rows.map(({ id, zone }) => [id, zone]))
}
