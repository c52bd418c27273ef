import type { Pool, QueryResultRow } from 'pg'
import { isConnectionLost, isPlanOutdated } from './database-down.ts'

/**
 * One statement that is a transaction of its own, planned once for a connection: asked and answered in one round trip. It
 * calls a function that sets the body itself; without that, row-level security shows it nothing. It may come twice, for where
 * a connection was lost nobody knows whether it was carried out: so only what means the same the second time goes this way.
 */
export interface Message {
  /** Under which each connection keeps it. */
  name: string
  text: string
  values: readonly unknown[]
}

/** Sends the message; by another connection where this one turned out to be gone: after a restart of the server all are. */
export async function sendMessage<R>(pool: Pool, message: Message): Promise<readonly R[]> {
  for (let others = pool.totalCount; ; others--) {
    try {
      return await sendOnce(pool, message)
    } catch (fault) {
      if (others <= 0 || !(isConnectionLost(fault) || isPlanOutdated(fault))) throw fault
    }
  }
}

async function sendOnce<R>(pool: Pool, { name, text, values }: Message): Promise<readonly R[]> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const { rows } = await client.query<QueryResultRow>({ name, text, values: [...values] })
    return rows as R[]
  } catch (fault) {
    broken = fault as Error
    throw fault
  } finally {
    // After a fault it is cheaper to open another one than to find out what is left of this one.
    client.release(broken)
  }
}
