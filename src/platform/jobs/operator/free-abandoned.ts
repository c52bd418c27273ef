import { openOperator } from '../../db/operator/open-operator.ts'
import type { OperatorPool } from '../../db/pools.ts'

const ABANDONED = '15 minutes'

/**
 * Frees jobs whose worker has died with them. A job of ours lasts seconds and bears being done twice; the library itself
 * would wait four hours.
 */
export async function freeAbandoned(operator: OperatorPool): Promise<void> {
  await openOperator(operator).query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
     where locked_at < now() - $1::interval having count(*) > 0`,
    [ABANDONED],
  )
}
