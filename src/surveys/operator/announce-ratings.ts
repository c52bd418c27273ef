import type { Clock } from '#platform/clock/clock.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { announceFor } from '#platform/jobs/operator/announce-for.ts'
import { ANSWER_HELPED } from '../instruments/ratings.ts'

export const ANSWERS_RATED = 'answers.rated'

/**
 * Announces to every body whose answers to appeals were rated of late that there may be new ratings. It is asked by the clock and not
 * by the box: a job written with a batch would keep the minute in which anonymous sheets of the same batch came.
 *
 * @clause K5.3, M18d
 */
export async function announceRatings(
  operator: OperatorPool,
  clock: Clock,
  jobsAfter: (event: string) => readonly string[],
): Promise<number> {
  const client = await openOperator(operator).connect()
  try {
    const since = clock.now().toZonedDateTimeISO('UTC').toPlainDate().subtract({ days: 2 })
    const { rows } = await client.query<{ body: string }>(
      'select distinct body_id as body from surveys.answer_day where question = $1 and day >= $2',
      [ANSWER_HELPED, since.toString()],
    )
    for (const { body } of rows) {
      await client.query('begin')
      await announceFor(client, body, ANSWERS_RATED, jobsAfter(ANSWERS_RATED))
      await client.query('commit')
    }
    return rows.length
  } finally {
    client.release()
  }
}
