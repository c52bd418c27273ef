import type { Clock } from '#platform/clock/clock.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'

// A link that came too late is told from one that never was, for as long as letters are opened late.
const KEPT = { hours: 24 * 30 }

/** Sessions and one-time links whose time is over say when somebody worked; nobody needs them any more. @clause K4.2 */
export async function forgetExpired(operator: OperatorPool, clock: Clock): Promise<number> {
  const at = clock.now().toString()
  const sessions = await openOperator(operator).query('delete from identity.session where ends_at < $1', [at])
  const links = await openOperator(operator).query('delete from identity.one_time_link where ends_at < $1', [
    clock.now().subtract(KEPT).toString(),
  ])
  return (sessions.rowCount ?? 0) + (links.rowCount ?? 0)
}
