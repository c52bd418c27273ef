import { randomBytes, randomUUID } from 'node:crypto'
import { Client, Pool } from 'pg'
import { Temporal } from 'temporal-polyfill'
import { boxMessage, type Standing } from '../src/surveys/store/put-into-box.ts'
import type { Answers as Given } from '../src/surveys/terms.ts'
import { medianOf } from './median.ts'
import { postgresMs } from './postgres.ts'
import type { Product } from './product.ts'
import { nodeSays, processorMs } from './running.ts'
import type { SentAll } from './senders.ts'
import { STORED } from './sheet.ts'

/** What many did at once, and what one of them cost. */
export interface Taken extends SentAll {
  perSecond: number
  /** Milliseconds of processor time of one. */
  node: number
  postgres: number
}

export interface Answers {
  /** Commits a second of one row each, before and after. */
  bare: readonly number[]
  intake: Taken
  /** Seconds after the last answer until the box was empty. */
  emptyAfter: number
  /** Sheets a second by the product's own statement without the product: one a message, and several. */
  ceiling: { alone: number; together: number }
  participants: Taken
}

export interface Addresses {
  operator: string
  app: string
}

const CONNECTIONS = 16
const INTAKE_SECONDS = 60
const PARTICIPANTS = 4
/** About as many as come together from sixteen connections. */
export const TOGETHER = 8
const PARTICIPANTS_SECONDS = 15
const BARE_SECONDS = 5
const BARE_ROUNDS = 3
const KILOBYTE = 'Ответили за день'.padEnd(1024, ' спасибо').slice(0, 512)

/** Answers taken in over HTTP while the box is emptied, against what the same server commits at most: one row a transaction. */
export async function answersTakenIn(
  product: Product,
  addresses: Addresses,
  code: string,
  senders: string,
): Promise<Answers> {
  const owner = new Client({ connectionString: addresses.operator })
  await owner.connect()
  const run = async (what: string, connections: number, seconds: number): Promise<Taken> => {
    const before = [processorMs(product.pid) ?? Number.NaN, await postgresMs(owner)] as const
    const sent = (await nodeSays([senders, what, product.url, code, String(connections), String(seconds)])) as SentAll
    const node = ((processorMs(product.pid) ?? Number.NaN) - before[0]) / sent.done
    return {
      ...sent,
      perSecond: sent.done / sent.seconds,
      node,
      postgres: ((await postgresMs(owner)) - before[1]) / sent.done,
    }
  }
  try {
    await owner.query('create schema bench; create table bench.row (id uuid primary key, words text not null)')
    await run('answers', CONNECTIONS, 3)
    await untilEmpty(owner)
    const bare = await bareRates(addresses.operator)
    const intake = await run('answers', CONNECTIONS, INTAKE_SECONDS)
    const emptyAfter = await untilEmpty(owner)
    bare.push(...(await bareRates(addresses.operator)))
    const entry = await standing(owner, code)
    const ceiling = {
      alone: await ceilingRate(addresses.app, entry, 1),
      together: await ceilingRate(addresses.app, entry, TOGETHER),
    }
    await untilEmpty(owner)
    return {
      bare,
      intake,
      emptyAfter,
      ceiling,
      participants: await run('participants', PARTICIPANTS, PARTICIPANTS_SECONDS),
    }
  } finally {
    await owner.query('drop schema if exists bench cascade')
    await owner.end()
  }
}

export const bareMedian = ({ bare }: Pick<Answers, 'bare'>): number => medianOf(bare)

async function bareRates(address: string): Promise<number[]> {
  const rates: number[] = []
  const text = 'insert into bench.row (id, words) values ($1, $2)'
  for (let round = 0; round < BARE_ROUNDS; round++)
    rates.push(await rateOf(address, () => ({ name: 'row', text, values: [randomUUID(), KILOBYTE] })))
  return rates
}

async function ceilingRate(address: string, entry: Standing, sheets: number): Promise<number> {
  const own = { mode: 'api' as const, answeredOn: Temporal.Now.plainDateISO(), answers: STORED as Given }
  const rate = await rateOf(address, () => {
    const group = Array.from({ length: sheets }, () => ({ ...own, receiptHash: randomBytes(32) }))
    const { name, text, values } = boxMessage(entry, group)
    return { name, text, values: [...values] }
  })
  return rate * sheets
}

async function rateOf(
  address: string,
  query: () => { name: string; text: string; values: unknown[] },
): Promise<number> {
  const pool = new Pool({ connectionString: address, max: CONNECTIONS })
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  let committed = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (; elapsed() < BARE_SECONDS; committed++) await pool.query(query())
    }),
  )
  const rate = committed / elapsed()
  await pool.end()
  return rate
}

/** What the product holds an answer against, as it stands. */
async function standing(owner: Client, code: string): Promise<Standing> {
  const { rows } = await owner.query<Standing>(
    `select json_build_object('id', b.id, 'name', b.name, 'timeZone', b.time_zone) as body,
       json_build_object('id', e.id, 'instrument', e.instrument) as edition,
       json_build_object('id', c.touchpoint_id, 'channel', c.channel, 'version', c.version) as touchpoint
     from touchpoints.current_entry c join identity.body b on b.id = c.body_id
     join surveys.edition e on e.body_id = b.id and e.instrument = 'ext-info-v1' and e.closed_at is null where c.code = $1`,
    [code],
  )
  if (!rows[0]) throw new Error('the entry is not there')
  return rows[0]
}

const PATIENCE = 120

async function untilEmpty(owner: Client): Promise<number> {
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  for (;;) {
    const { rows } = await owner.query('select exists (select from surveys.box) as waits')
    if (!rows[0].waits) return elapsed()
    if (elapsed() > PATIENCE) throw new Error('the box is not emptied')
    await new Promise((done) => setTimeout(done, 50))
  }
}
