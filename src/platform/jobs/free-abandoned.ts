import type { Pool } from 'pg'

const ABANDONED = '15 minutes'

/**
 * Frees jobs whose worker has died with them. A job of ours lasts seconds and bears being done twice; the library itself
 * would wait four hours.
 */
export async function freeAbandoned(operator: Pool): Promise<void> {
  await operator.query(
    `select graphile_worker.force_unlock_workers(array_agg(distinct locked_by)) from graphile_worker.jobs
     where locked_at < now() - $1::interval having count(*) > 0`,
    [ABANDONED],
  )
}
