import { setImmediate as turn } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { copied, copyIn } from '#platform/db/operator/copy-in.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { FEEDBACK, type InteractionOfBody } from '#touchpoints'
import { receiptHash, receiptOf } from '../receipt.ts'
import type { Sheet } from '../terms.ts'
import { LAY_DOWN } from './take-out.ts'

/** A sheet that is loaded in bulk: it has a form's id, so it has a receipt like every other. */
export type LoadedSheet = Omit<Sheet, 'answeredOn'> & { formId: string }

/** All sheets of a day of a body. */
export interface DayOfSheets {
  day: Temporal.PlainDate
  /** No further sheet can come: the day is closed with its load. */
  isOver: boolean
  sheets: Iterable<LoadedSheet>
}

export interface LoadParts {
  /** The key of receipts. */
  key: Buffer
  /** Writes the interactions that a day's sheets have been, and whatever else the caller knows of that day, in its transaction. */
  noteDay(client: PoolClient, day: Temporal.PlainDate, answered: readonly InteractionOfBody[]): Promise<void>
  /** Told after each day, with how many sheets of it are there now that were not before. */
  loaded(sheets: number): void
}

/** So many sheets lie in memory at once, and in the database's working table. */
const BATCH = 5_000

/** A batch's answers are sorted in memory: on disk it took half as long again. */
const WORK_MEM = '64MB'

/**
 * Lays many sheets down without the box, day by day: a day of a body is one transaction, as it is after closing, with its
 * counters and interactions. Rows go by COPY into a table of the connection's own, because row-level security takes none
 * directly, and on by the same statement that empties the box. Loading again loads nothing twice: days that are closed are
 * passed over unread, and a receipt is unique.
 */
export async function copySheets(
  operator: OperatorPool,
  bodyId: string,
  days: AsyncIterable<DayOfSheets>,
  parts: LoadParts,
): Promise<void> {
  const client = await openOperator(operator).connect()
  let broken = true
  try {
    await client.query(`set statement_timeout = 0; set work_mem = '${WORK_MEM}'`)
    await client.query('create temporary table loaded_sheet (like surveys.box) on commit delete rows')
    const closed = await closedDays(client, bodyId)
    let before: Promise<void> = Promise.resolve()
    for await (const day of days) {
      if (closed.has(day.day.toString())) continue
      const batches = batchesOf(bodyId, day, parts.key)
      // A day's first batch is made up while the database lays down the day before.
      const first = await batches.next()
      await before
      before = loadDay(client, bodyId, { ...day, first, batches }, parts)
      before.catch(() => {})
    }
    await before
    await client.query('drop table loaded_sheet')
    for (const table of LOADED) await client.query(`analyze ${table}`)
    await client.query('reset statement_timeout; reset work_mem')
    broken = false
  } finally {
    client.release(broken)
  }
}

const LOADED = ['surveys.answer_sheet', 'surveys.answer', 'surveys.answer_day', 'surveys.answer_month']

async function closedDays(client: PoolClient, bodyId: string): Promise<Set<string>> {
  const { rows } = await client.query<{ day: Temporal.PlainDate }>(
    'select day from surveys.closed_day where body_id = $1',
    [bodyId],
  )
  return new Set(rows.map(({ day }) => day.toString()))
}

interface Loading extends Pick<DayOfSheets, 'day' | 'isOver'> {
  first: IteratorResult<string>
  batches: AsyncIterable<string>
}

async function loadDay(
  client: PoolClient,
  bodyId: string,
  { day, isOver, first, batches }: Loading,
  parts: LoadParts,
): Promise<void> {
  await client.query('begin')
  try {
    const laid = first.done ? [] : await layDown(client, bodyId, first.value)
    for await (const lines of batches) {
      await client.query('truncate loaded_sheet')
      laid.push(...(await layDown(client, bodyId, lines)))
    }
    const sheets = laid.filter(({ part }) => part === 'sheets')
    const noted = sheets.flatMap(({ touchpoint_id: touchpointId, times }) =>
      touchpointId === null ? [] : [{ bodyId, touchpointId, on: day, ...FROM_ANSWERS, times }],
    )
    await parts.noteDay(client, day, noted)
    if (isOver) await client.query(CLOSE, [bodyId, day.toString()])
    await client.query('commit')
    parts.loaded(sheets.reduce((sum, { times }) => sum + times, 0))
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw fault
  }
}

const CLOSE = 'insert into surveys.closed_day (body_id, day) values ($1, $2) on conflict do nothing'
const FROM_ANSWERS = { kind: FEEDBACK, source: 'answers' } as const

interface LaidRow {
  part: string
  touchpoint_id: string | null
  times: number
}

const COLUMNS = 'body_id, receipt_hash, edition_id, touchpoint_id, thing, channel, mode, answered_on, answers'

async function layDown(client: PoolClient, bodyId: string, lines: string): Promise<LaidRow[]> {
  await copyIn(client, `copy loaded_sheet (${COLUMNS}) from stdin`, lines)
  const { rows } = await client.query<LaidRow>({ name: 'lay down', text: LAY_LOADED, values: [bodyId] })
  return rows
}

const LAY_LOADED = `with taken as (select * from loaded_sheet), ${LAY_DOWN}`

/** Lets the connection have its turn: making up a batch takes longer than the database may wait for its next word. */
const TURN = 100

async function* batchesOf(bodyId: string, { day, sheets }: DayOfSheets, key: Buffer): AsyncGenerator<string, void> {
  const on = day.toString()
  let lines: string[] = []
  for (const { formId, editionId, about, channel, mode, answers } of sheets) {
    const receipt = `\\\\x${receiptHash(key, receiptOf(key, bodyId, formId)).toString('hex')}`
    const [touchpoint, thing] = 'touchpointId' in about ? [about.touchpointId, null] : [null, about.thing]
    const told = copied(JSON.stringify(answers))
    lines.push([bodyId, receipt, editionId, copied(touchpoint), copied(thing), channel, mode, on, told].join('\t'))
    if (lines.length % TURN === 0) await turn()
    if (lines.length < BATCH) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  if (lines.length > 0) yield `${lines.join('\n')}\n`
}
