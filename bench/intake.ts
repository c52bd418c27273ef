import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Client, Pool } from 'pg'
import { openEmbedded } from '#platform/db/embedded/start.ts'
import { fillRegister } from './fill-register.ts'
import { medianOf } from './median.ts'
import { postgresMs } from './postgres.ts'
import { newDataFolder, type Product, removeFolder, startProduct } from './product.ts'
import { nodeSays, processorMs } from './running.ts'
import type { SentAll } from './senders.ts'

/** Appeals taken in over HTTP, held against what the same server commits meanwhile. */
export interface IntakeRates {
  /** Commits a second of one row each, before each round of appeals and after the last. */
  bare: readonly number[]
  rounds: readonly (SentAll & { perSecond: number })[]
  /** Milliseconds of processor time of one: Node, PostgreSQL. */
  node: number
  postgres: number
  /** All of them stood with number, dates, client, interaction, audit entry, and an announcement or what followed from it. */
  whole: boolean
  taken: number
  numbersMissing: number
}

/** Where programs bring appeals: a token of the body and one of its touchpoints. */
export interface Bringing {
  token: string
  touchpointId: string
}

const BODIES = 4
const TOUCHPOINTS = 20
const CONNECTIONS = 16
const ROUNDS = 3
const ROUND_SECONDS = 20
const BARE_SECONDS = 5
const WARM_UP = 5
const KILOBYTE = 'Приняли за день'.padEnd(1024, ' спасибо').slice(0, 512)

export async function intakeRates(senders: string): Promise<IntakeRates> {
  const dataFolder = newDataFolder()
  const product = await startProduct(dataFolder)
  const database = await openEmbedded(dataFolder)
  const owner = new Client({ connectionString: database.addresses.operator })
  try {
    await owner.connect()
    await owner.query('create schema bench; create table bench.row (id uuid primary key, words text not null)')
    return await measured({ product, owner, operator: database.addresses.operator, senders })
  } finally {
    await owner.end()
    await database.stop()
    await product.stop()
    removeFolder(dataFolder)
  }
}

interface Parts {
  product: Product
  owner: Client
  operator: string
  senders: string
}

async function measured({ product, owner, operator, senders }: Parts): Promise<IntakeRates> {
  const places = JSON.stringify(await bringings(owner))
  const send = async (seconds: number) => {
    const sent = await nodeSays([senders, 'appeals', product.url, places, String(CONNECTIONS), String(seconds)])
    return { ...(sent as SentAll), perSecond: (sent as SentAll).done / (sent as SentAll).seconds }
  }
  const warm = await send(WARM_UP)
  const spent = async () => [processorMs(product.pid) ?? Number.NaN, await postgresMs(owner)] as const
  const bare: number[] = []
  const rounds: Awaited<ReturnType<typeof send>>[] = []
  const cost = [0, 0]
  for (let round = 0; round < ROUNDS; round++) {
    bare.push(await bareRate(operator))
    const before = await spent()
    rounds.push(await send(ROUND_SECONDS))
    const after = await spent()
    cost[0] = (cost[0] ?? 0) + after[0] - before[0]
    cost[1] = (cost[1] ?? 0) + after[1] - before[1]
  }
  bare.push(await bareRate(operator))
  const done = rounds.reduce((sum, round) => sum + round.done, 0)
  const found = await recount(owner, done + warm.done)
  return { bare, rounds, node: (cost[0] ?? 0) / done, postgres: (cost[1] ?? 0) / done, taken: done, ...found }
}

/** Entries like those that stand, under ids as the product makes them. */
const ENTRIES = `
  with like_these as (
    select v.*, gen_random_uuid() as id, 'in-' || left(md5(v.touchpoint_id::text), 12) as code from touchpoints.version v
    where v.body_id = $1 and v.number = 1 order by v.touchpoint_id limit $2),
  coded as (
    insert into platform.short_code (body_id, code, kind, thing_id) select body_id, code, 'touchpoint', id from like_these),
  made as (
    insert into touchpoints.touchpoint (body_id, id, code, made_at) select body_id, id, code, now() from like_these)
  insert into touchpoints.version (body_id, touchpoint_id, number, process_id, position, deed, name, channel, kind, needs, is_key, details,
    included_at, included_on)
  select body_id, id, 1, process_id, position + 100, 'included', name, channel, kind, needs, is_key, details, included_at, included_on
  from like_these returning touchpoint_id as id`

/** Four bodies with registers of their own, a token in each, twenty touchpoints in all. */
async function bringings(owner: Client): Promise<Bringing[]> {
  const bodies = await fillRegister(owner, { first: 1, bodies: BODIES, entries: TOUCHPOINTS, read: BODIES })
  const places: Bringing[] = []
  for (const { id } of bodies) {
    const token = randomBytes(24).toString('base64url')
    await owner.query(
      `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
       values ($1, 'замер', 'clerk', $2, now(), 'bench', now() + interval '1 day')`,
      [id, createHash('sha256').update(token).digest()],
    )
    const { rows } = await owner.query<{ id: string }>(ENTRIES, [id, TOUCHPOINTS / BODIES])
    places.push(...rows.map((row) => ({ token, touchpointId: row.id })))
  }
  return places
}

async function bareRate(address: string): Promise<number> {
  const pool = new Pool({ connectionString: address, max: CONNECTIONS })
  const began = performance.now()
  const elapsed = () => (performance.now() - began) / 1000
  let committed = 0
  const text = 'insert into bench.row (id, words) values ($1, $2)'
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      for (; elapsed() < BARE_SECONDS; committed++)
        await pool.query({ name: 'row', text, values: [randomUUID(), KILOBYTE] })
    }),
  )
  const rate = committed / elapsed()
  await pool.end()
  return rate
}

async function recount(owner: Client, sent: number) {
  const one = async (sql: string) => Number((await owner.query(`select count(*)::int as n from ${sql}`)).rows[0].n)
  const found = [
    await one('appeals.appeal where client_id is not null and due_at is not null'),
    await one("appeals.event where kind = 'received'"),
    await one("audit.entry where act = 'appeal.taken-in'"),
    await one('appeals.question'),
  ]
  const { rows } = await owner.query<{ noted: number; announced: number; missing: number }>(
    `select (select count(*) from touchpoints.interaction_note)::int
         + coalesce((select sum(interactions) from touchpoints.interaction_day where source = 'appeals'), 0)::int as noted,
       (select count(*) from platform.announcement where event ->> 'type' = 'appeal.submitted')::int
         + (select coalesce(sum(json_array_length(payload -> 'all')), 0) from graphile_worker._private_jobs)::int
         + (select count(*) from appeals.notice where kind = 'acknowledgement')::int as announced,
       (select coalesce(sum(last - n), 0) from (
          select max(number) as last, count(*) as n from appeals.appeal group by body_id, year) numbers)::int as missing`,
  )
  found.push(rows[0]?.noted ?? 0, rows[0]?.announced ?? 0)
  return { whole: found.every((number) => number === sent), numbersMissing: rows[0]?.missing ?? 0 }
}

export const bareOf = ({ bare }: IntakeRates): number => medianOf(bare)

export const takenOf = ({ rounds }: IntakeRates): number => medianOf(rounds.map(({ perSecond }) => perSecond))
