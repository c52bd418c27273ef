import type { Clock } from '../../clock/clock.ts'
import { openOperator } from '../../db/operator/open-operator.ts'
import type { OperatorPool } from '../../db/pools.ts'

const HOURS = 24

/** Forgets keys of programs and the answers under them a day after they came. @returns how many */
export async function forgetKeys(operator: OperatorPool, clock: Clock): Promise<number> {
  const until = clock.now().subtract({ hours: HOURS }).toString()
  const { rowCount } = await openOperator(operator).query('delete from platform.idempotency where made_at <= $1', [
    until,
  ])
  return rowCount ?? 0
}
