import type { PoolClient } from 'pg'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'

const LOCK = 7_320_114_003

/** Runs unless another process of the installation is at it: one hand in the box, whatever the number of copies. */
export async function alone(operator: OperatorPool, act: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await openOperator(operator).connect()
  let broken: unknown
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK])
    if (!rows[0]?.mine) return
    try {
      await act(client)
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK])
    }
  } catch (fault) {
    broken = fault
    throw fault
  } finally {
    // A connection that failed may still hold the lock: it is closed, not lent again.
    client.release(broken !== undefined)
  }
}
