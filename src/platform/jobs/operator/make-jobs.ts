import { openOperator } from '../../db/operator/open-operator.ts'
import type { OperatorPool } from '../../db/pools.ts'

const MOST = 1_000

/**
 * Makes jobs of what was announced where commits may not wait for the queue, and takes it out in the same transaction: nothing is lost and
 * nothing comes twice, whenever the process ends. Events that this version does not know are left to one that does.
 *
 * @param together of which events how many go to one job
 * @returns how many announcements there were
 */
export async function makeJobs(
  operator: OperatorPool,
  reactions: Readonly<Record<string, readonly string[]>>,
  together: Readonly<Record<string, number>>,
): Promise<number> {
  const told = [reactions, together].map((one) => JSON.stringify(one))
  for (let all = 0; ; ) {
    const { rows } = await openOperator(operator).query<{ taken: number }>(
      'select platform.make_jobs($1, $2, $3) as taken',
      [...told, MOST],
    )
    const taken = rows[0]?.taken ?? 0
    all += taken
    if (taken < MOST) return all
  }
}
