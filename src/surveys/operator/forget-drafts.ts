import type { PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { zonesOf } from '#identity'
import { type Clock, dateIn } from '#platform/clock/clock.ts'
import { tracesOf } from '#platform/db/operator/forget-traces.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { normOn } from '#platform/norms.ts'
import { DRAFT_DAYS, isDraftOver } from '../rules/drafts.ts'

/**
 * Forgets what was begun and not gone on with, and what drafts that were sent or thrown away have left behind.
 *
 * @clause M15e, K4.2
 * @returns how many drafts were forgotten
 */
export async function forgetDrafts(operator: OperatorPool, clock: Clock): Promise<number> {
  const client = await openOperator(operator).connect()
  let forgotten = 0
  try {
    for (const { body, day } of await daysThatAreOver(client, clock)) {
      const gone = await client.query('delete from surveys.draft where body_id = $1 and saved_on = $2', [
        body,
        day.toString(),
      ])
      forgotten += gone.rowCount ?? 0
    }
  } finally {
    client.release()
  }
  await tracesOf(operator, ['surveys.draft']).forget(true)
  return forgotten
}

interface DraftDay {
  body: string
  day: Temporal.PlainDate
}

async function daysThatAreOver(client: PoolClient, clock: Clock): Promise<DraftDay[]> {
  const { rows } = await client.query<DraftDay>('select distinct body_id as body, saved_on as day from surveys.draft')
  const zones = await zonesOf(
    client,
    rows.map(({ body }) => body),
  )
  const isOver = ({ body, day }: DraftDay) => {
    const today = dateIn(zones.get(body) ?? 'UTC', clock.now())
    return isDraftOver(day, normOn(DRAFT_DAYS, today), today)
  }
  return rows.filter(isOver)
}
