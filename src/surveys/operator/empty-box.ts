import type { Pool, PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'
import type { InteractionOfBody } from '#touchpoints'

// One emptier in the installation, whatever the number of copies.
const LOCK = 7_320_114_003
const BATCH = 1_000

/** Writes the interactions that a batch has been, inside its transaction; the register's slice owns their table. */
export type NoteInteractions = (client: PoolClient, rows: readonly InteractionOfBody[]) => Promise<void>

export interface Emptied {
  body: string
  sheets: number
}

/**
 * Takes sheets out of the box body by body, in batches and in random order, each batch in a transaction of its own: sheets,
 * answer rows and day counters. A sheet that was counted before is dropped: only what is inserted counts.
 *
 * @clause K4.2 K5.3
 */
export async function emptyBox(operator: Pool, noteInteractions: NoteInteractions): Promise<Emptied[]> {
  const client = await operator.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [LOCK])
    if (!rows[0]?.mine) return []
    try {
      const emptied = await emptyBodies(client, noteInteractions)
      // Also when nothing was taken out now: an older snapshot may have kept dead rows through the last time.
      await forget(client, emptied.length > 0)
      return emptied
    } finally {
      await client.query('select pg_advisory_unlock($1)', [LOCK])
    }
  } finally {
    client.release()
  }
}

async function emptyBodies(client: PoolClient, noteInteractions: NoteInteractions): Promise<Emptied[]> {
  const { rows } = await client.query<{ body_id: string }>('select distinct body_id from surveys.box')
  const emptied: Emptied[] = []
  for (const { body_id: body } of rows) {
    for (let sheets = BATCH; sheets === BATCH; ) {
      sheets = await emptyBatch(client, body, noteInteractions)
      if (sheets > 0) emptied.push({ body, sheets })
    }
  }
  return emptied
}

async function emptyBatch(client: PoolClient, body: string, noteInteractions: NoteInteractions): Promise<number> {
  await client.query('begin')
  try {
    const { rows } = await client.query(TAKE_OUT, [body, BATCH])
    await noteInteractions(client, rows.filter(({ part }) => part === 'interaction').map(interactionOf(body)))
    await client.query('commit')
    return rows.find(({ part }) => part === 'taken')?.times ?? 0
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
}

interface PartRow {
  part: string
  touchpoint_id: string
  channel: string
  day: Temporal.PlainDate
  times: number
}

const interactionOf =
  (bodyId: string) =>
  (row: PartRow): InteractionOfBody => ({
    bodyId,
    touchpointId: row.touchpoint_id,
    on: row.day,
    kind: 'feedback',
    source: 'answers',
    times: row.times,
  })

// One statement, so that a batch is whole or not at all, and the order in which sheets came is nowhere:
// they are taken in random order and get random ids. Counters are sums over what was really inserted.
const TAKE_OUT = `
  with picked as materialized (
    select receipt_hash from surveys.box where body_id = $1 order by random() limit $2
  ), taken as (
    delete from surveys.box b using picked p where b.body_id = $1 and b.receipt_hash = p.receipt_hash returning b.*
  ), sheets as (
    insert into surveys.answer_sheet (body_id, edition_id, touchpoint_id, channel, mode, answered_on, answers, receipt_hash)
    select body_id, edition_id, touchpoint_id, channel, mode, answered_on, answers, receipt_hash from taken order by random()
    on conflict do nothing
    returning *
  ), answered as (
    select s.*, a.key as question, a.value as value from sheets s, jsonb_each(s.answers) a
  ), rows as (
    insert into surveys.answer (body_id, sheet_id, touchpoint_id, question, mark, words)
    select body_id, id, touchpoint_id, question,
      case when jsonb_typeof(value) = 'number' then (value #>> '{}')::smallint end,
      case when jsonb_typeof(value) = 'string' then value #>> '{}' end
    from answered where jsonb_typeof(value) in ('number', 'string') order by random()
  ), counters as (
    insert into surveys.mark_day as kept (body_id, touchpoint_id, channel, question, day, mark, sheets)
    select body_id, touchpoint_id, channel, question, answered_on,
      case when jsonb_typeof(value) = 'number' then (value #>> '{}')::smallint else 0 end as mark, count(*)
    from answered where jsonb_typeof(value) in ('number', 'null') group by 1, 2, 3, 4, 5, 6
    order by 2, 4, 5, 6
    on conflict (body_id, touchpoint_id, question, day, mark, channel) do update set sheets = kept.sheets + excluded.sheets
  )
  select 'taken' as part, null::uuid as touchpoint_id, null as channel, null::date as day, count(*)::integer as times from taken
  union all
  select 'interaction', touchpoint_id, channel, answered_on, count(*)::integer from sheets group by 2, 3, 4`

/**
 * A deleted row keeps its bytes and the transaction that wrote it until the table is vacuumed, outside any transaction;
 * an older snapshot can keep it longer, then the next round tries again.
 */
async function forget(client: PoolClient, justEmptied: boolean): Promise<void> {
  const { rows } = await client.query<{ dead: number }>(
    `select pg_stat_get_dead_tuples('surveys.box'::regclass) as dead`,
  )
  if (justEmptied || (rows[0]?.dead ?? 0) > 0) await client.query('vacuum surveys.box')
}
