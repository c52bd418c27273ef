import type { PoolClient } from 'pg'

/** Announces for a body from inside an operator's transaction: the same function, the same rights, the body said aloud. */
export async function announceFor(
  client: PoolClient,
  bodyId: string,
  event: string,
  jobs: readonly string[],
): Promise<void> {
  if (jobs.length === 0) return
  await client.query(`select set_config('otklik.body', $1, true)`, [bodyId])
  for (const job of jobs) await client.query('select platform.announce($1, $2)', [job, JSON.stringify({ type: event })])
}
