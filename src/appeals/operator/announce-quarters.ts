import { zonesOf } from '#identity'
import type { Clock } from '#platform/clock/clock.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { announceFor } from '#platform/jobs/operator/announce-for.ts'

export const QUARTER_BEGAN = 'appeals-quarter.began'

/** Hours in which somebody may be told of a date: from before the earliest letter to after the latest alarm. */
const FIRST_HOUR = 5
const LAST_HOUR = 21

/**
 * Announces a quarter of an hour to every body with open appeals, errands or notices that wait to be sent, where people are awake;
 * what is to be told then, the body's own calendar says.
 *
 * @clause M18b
 * @returns to how many
 */
export async function announceQuarters(
  operator: OperatorPool,
  clock: Clock,
  jobsAfter: (event: string) => readonly string[],
): Promise<number> {
  const client = await openOperator(operator).connect()
  try {
    const { rows } = await client.query<{ body: string }>(
      `select body_id as body from appeals.appeal where ended_at is null
       union select body_id from appeals.errand where done_at is null and cancelled_at is null
       union select body_id from appeals.notice where sent_at is null and (reach = 'paper' or failed_at is not null)`,
    )
    const bodies = rows.map(({ body }) => body)
    const zones = await zonesOf(client, bodies)
    const awake = bodies.filter((body) => {
      const { hour } = clock.now().toZonedDateTimeISO(zones.get(body) ?? 'UTC')
      return hour >= FIRST_HOUR && hour <= LAST_HOUR
    })
    for (const body of awake) {
      await client.query('begin')
      await announceFor(client, body, QUARTER_BEGAN, jobsAfter(QUARTER_BEGAN))
      await client.query('commit')
    }
    return awake.length
  } finally {
    client.release()
  }
}
