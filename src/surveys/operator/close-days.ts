import type { PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { zonesOf } from '#identity'
import { type Clock, dateIn } from '#platform/clock/clock.ts'
import { tracesOf } from '#platform/db/operator/forget-traces.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { alone } from './alone.ts'

/** Writes a day's counters of interactions anew; the register's slice owns their table. */
export type RewriteInteractions = (client: PoolClient, bodyId: string, day: Temporal.PlainDate) => Promise<void>

const TABLES = [
  'surveys.answer_sheet',
  'surveys.answer',
  'surveys.answer_day',
  'surveys.answer_month',
  'touchpoints.interaction_day',
]

/**
 * Lays the sheets, rows and counters of past days down anew: each day of a body in one transaction and in random order.
 * While a day runs, batches a second apart keep the order in which answers came in their transaction ids; afterwards the day
 * is one transaction, and nothing finer than a day is left.
 *
 * @clause K5.3
 * @returns how many days were closed
 */
export async function closeDays(
  operator: OperatorPool,
  clock: Clock,
  rewriteInteractions: RewriteInteractions,
): Promise<number> {
  let closed = 0
  await alone(operator, async (client) => {
    for (const { body, day } of await openDays(client, clock)) {
      await closeDay(client, body, day, rewriteInteractions)
      closed++
    }
  })
  // Also when no day was closed now: an older snapshot or a crash may have kept what the last closing left.
  await tracesOf(operator, TABLES).forget(true)
  return closed
}

interface OpenDay {
  body: string
  day: Temporal.PlainDate
}

async function openDays(client: PoolClient, clock: Clock): Promise<OpenDay[]> {
  const { rows } = await client.query<OpenDay>(
    `select distinct s.body_id as body, s.answered_on as day from surveys.answer_sheet s
     where not exists (select from surveys.closed_day c where c.body_id = s.body_id and c.day = s.answered_on)`,
  )
  const zones = await zonesOf(
    client,
    rows.map(({ body }) => body),
  )
  const isOver = ({ body, day }: OpenDay) => day.toString() < dateIn(zones.get(body) ?? 'UTC', clock.now()).toString()
  return rows.filter(isOver)
}

async function closeDay(
  client: PoolClient,
  body: string,
  day: Temporal.PlainDate,
  rewriteInteractions: RewriteInteractions,
) {
  await client.query('begin')
  try {
    await client.query('set local statement_timeout = 0')
    for (const statement of ANEW) await client.query(statement, [body, day.toString()])
    await rewriteInteractions(client, body, day)
    await client.query('insert into surveys.closed_day (body_id, day) values ($1, $2) on conflict do nothing', [
      body,
      day.toString(),
    ])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
}

const ANEW = [
  `with gone as materialized (
     delete from surveys.answer a using surveys.answer_sheet s
     where s.body_id = $1 and s.answered_on = $2 and a.body_id = s.body_id and a.sheet_id = s.id returning a.*
   ) insert into surveys.answer select * from gone order by random()`,
  `with gone as materialized (delete from surveys.answer_sheet where body_id = $1 and answered_on = $2 returning *)
   insert into surveys.answer_sheet select * from gone order by random()`,
  `with gone as materialized (delete from surveys.answer_day where body_id = $1 and day = $2 returning *)
   insert into surveys.answer_day select * from gone order by random()`,
  // The last batch that raised a month's counter would tell when its last answer came.
  `with gone as materialized (
     delete from surveys.answer_month where body_id = $1 and month = date_trunc('month', $2::date)::date returning *
   ) insert into surveys.answer_month select * from gone order by random()`,
]
