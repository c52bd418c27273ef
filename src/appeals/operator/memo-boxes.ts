import { zonesOf } from '#identity'
import { type Clock, dateIn } from '#platform/clock/clock.ts'
import { tracesOf } from '#platform/db/operator/forget-traces.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { announceFor } from '#platform/jobs/operator/announce-for.ts'
import { MEMO_DAY_OVER } from '../terms/internal.ts'

/**
 * Announces to every body with memos of a day that is over that its box can be emptied, and makes the database forget what
 * was taken out before: a deleted row keeps its transaction until then.
 *
 * @clause K5.3
 * @returns how many boxes are to be emptied
 */
export async function announceMemoBoxes(
  operator: OperatorPool,
  clock: Clock,
  jobsAfter: (event: string) => readonly string[],
): Promise<number> {
  await tracesOf(operator, ['appeals.box']).forget(true)
  const client = await openOperator(operator).connect()
  try {
    const { rows } = await client.query<{ body: string; day: { toString(): string } }>(
      'select body_id as body, min(said_on) as day from appeals.box group by body_id',
    )
    const zones = await zonesOf(
      client,
      rows.map(({ body }) => body),
    )
    const due = rows.filter(
      ({ body, day }) => day.toString() < dateIn(zones.get(body) ?? 'UTC', clock.now()).toString(),
    )
    for (const { body } of due) {
      await client.query('begin')
      await announceFor(client, body, MEMO_DAY_OVER, jobsAfter(MEMO_DAY_OVER))
      await client.query('commit')
    }
    return due.length
  } finally {
    client.release()
  }
}
