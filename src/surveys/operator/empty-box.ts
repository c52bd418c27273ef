import type { PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'
import type { OperatorPool } from '#platform/db/pools.ts'
import { FEEDBACK, type InteractionOfBody } from '#touchpoints'
import { alone } from './alone.ts'
import { TAKE_OUT } from './take-out.ts'

const BATCH = 1_000

/** What a batch means to others, told inside its transaction. */
export interface BatchParts {
  /** Writes the interactions that the batch has been; the register's slice owns their table. */
  noteInteractions(client: PoolClient, rows: readonly InteractionOfBody[]): Promise<void>
  /** Announces the batch, once. */
  announce(client: PoolClient, bodyId: string): Promise<void>
}

export interface Emptied {
  emptied: { body: string; sheets: number }[]
  /** Sheets that could not be counted stay in the box; they hold up nobody else's. */
  faults: unknown[]
}

/**
 * Takes sheets out of the box body by body, in batches and in random order, each batch in a transaction of its own: sheets,
 * answer rows, counters of days and months. A sheet that was counted before is dropped: only what is inserted counts.
 *
 * @clause K4.2, K5.3
 */
export async function emptyBox(operator: OperatorPool, parts: BatchParts): Promise<Emptied> {
  const round: Emptied = { emptied: [], faults: [] }
  await alone(operator, async (client) => {
    const { rows } = await client.query<{ body_id: string }>('select distinct body_id from surveys.box')
    for (const { body_id: body } of rows) await emptyBody(client, body, parts, round)
  })
  return round
}

async function emptyBody(client: PoolClient, body: string, parts: BatchParts, round: Emptied): Promise<void> {
  try {
    for (let sheets = BATCH; sheets === BATCH; ) {
      sheets = await emptyBatch(client, body, parts)
      if (sheets > 0) round.emptied.push({ body, sheets })
    }
  } catch (fault) {
    round.faults.push(fault)
    await emptyOneByOne(client, body, parts, round)
  }
}

/** Something in the batch cannot be counted: every other sheet of it must not wait for that one. */
async function emptyOneByOne(client: PoolClient, body: string, parts: BatchParts, round: Emptied): Promise<void> {
  const { rows } = await client.query<{ receipt_hash: Buffer }>(
    'select receipt_hash from surveys.box where body_id = $1 order by random() limit $2',
    [body, BATCH],
  )
  for (const { receipt_hash: receipt } of rows) {
    const sheets = await emptyBatch(client, body, parts, receipt).catch(() => 0)
    if (sheets > 0) round.emptied.push({ body, sheets })
  }
}

async function emptyBatch(client: PoolClient, body: string, parts: BatchParts, only?: Buffer): Promise<number> {
  await client.query('begin')
  try {
    const { rows } = await client.query<PartRow>(TAKE_OUT, [body, BATCH, only ?? null])
    const taken = rows.find(({ part }) => part === 'taken')?.times ?? 0
    const counted = rows.filter(({ part }) => part === 'sheets')
    await parts.noteInteractions(client, counted.flatMap(interactionsOf(body)))
    if (taken > 0) await parts.announce(client, body)
    await reopenDays(client, body, counted)
    await client.query('commit')
    return taken
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
}

interface PartRow {
  part: string
  /** Null for sheets about something else: a rating of a page is no interaction with the body. */
  touchpoint_id: string | null
  day: Temporal.PlainDate
  times: number
}

const interactionsOf =
  (bodyId: string) =>
  ({ touchpoint_id: touchpointId, day, times }: PartRow): InteractionOfBody[] =>
    touchpointId === null ? [] : [{ bodyId, touchpointId, on: day, kind: FEEDBACK, source: 'answers', times }]

/** A sheet that comes out after its day was closed: the day is laid down anew once more. */
async function reopenDays(client: PoolClient, body: string, counted: readonly PartRow[]): Promise<void> {
  const days = [...new Set(counted.map(({ day }) => day.toString()))]
  if (days.length === 0) return
  await client.query('delete from surveys.closed_day where body_id = $1 and day = any($2::date[])', [body, days])
}
