import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Client } from 'pg'
import { openEmbedded } from '#platform/db/embedded/start.ts'
import { fillAppeals } from './appeals/fill.ts'
import { Connection } from './connection.ts'
import { newDataFolder, type Product, removeFolder, startProduct } from './product.ts'

const APPEALS = Number(process.env['BENCH_APPEALS'] ?? 1_000_000)
const WARM_UP = 1
const ROUNDS = 3
const PROMISED = { search: 150, page: 100 }

export interface SearchTimes {
  name: string
  asked: number
  p50: number
  p95: number
  slowest: number
  /** Promised of the p95, in milliseconds. */
  most?: number
}

export interface SearchRates {
  appeals: number
  open: number
  fillSeconds: number
  /** Megabytes of the index of words. */
  indexMb: number
  times: SearchTimes[]
}

/** A kind of question and what is typed. */
export type Query = readonly [kind: string, typed: string]

/** The stated mix: two hundred of them. */
function queriesOf(text: string, year: number): Query[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind = '', typed = ''] = line.split('\t')
      return [kind, typed.replaceAll('{yy}', String((year - 1) % 100))] as const
    })
}

/** The desk over a million appeals of one body, through the real process: one person asks, then four at once. */
export async function searchRates(): Promise<SearchRates> {
  const dataFolder = newDataFolder()
  const product = await startProduct(dataFolder)
  const database = await openEmbedded(dataFolder)
  const [owner, other] = [0, 1].map(() => new Client({ connectionString: database.addresses.operator })) as [
    Client,
    Client,
  ]
  try {
    await Promise.all([owner.connect(), other.connect()])
    const clerk = await clerkOf(owner)
    const began = performance.now()
    await fillAppeals(owner, other, {
      bodyId: clerk.bodyId,
      appeals: APPEALS,
      now: Date.now(),
      people: [clerk.personId],
    })
    const fillSeconds = (performance.now() - began) / 1000
    const { rows } = await owner.query<{ open: number; mb: number; some: string[] }>(
      `select (select count(*)::int from appeals.appeal where ended_at is null) as open,
         (select array_agg(id::text) from (select id from appeals.appeal where ended_at is null and contour = 'external' limit 200) o) as some,
         pg_relation_size('appeals.found_by_key') / 1048576 as mb`,
    )
    const { open = 0, mb = 0, some = [] } = rows[0] ?? {}
    return {
      appeals: APPEALS,
      open,
      fillSeconds,
      indexMb: Number(mb),
      times: await allTimes(product, clerk.session, some),
    }
  } finally {
    await Promise.all([owner.end(), other.end()])
    await database.stop()
    await product.stop()
    removeFolder(dataFolder)
  }
}

async function clerkOf(owner: Client): Promise<{ bodyId: string; personId: string; session: string }> {
  const session = randomBytes(32).toString('base64url')
  const { rows } = await owner.query<{ body_id: string; id: string }>(
    `insert into identity.person (body_id, name, email, roles, invited_at, joined_at)
     select id, 'Рощина Вера', 'clerk@ozerny.example', array['clerk'], now(), now() from identity.body limit 1
     returning body_id, id`,
  )
  const { body_id: bodyId = '', id: personId = '' } = rows[0] ?? {}
  await owner.query(
    `insert into identity.session (body_id, person_id, token_hash, device, made_at, seen_at, ends_at)
     values ($1, $2, $3, 'bench', now(), now(), now() + interval '12 hours')`,
    [bodyId, personId, createHash('sha256').update(session).digest()],
  )
  return { bodyId, personId, session }
}

async function allTimes({ url }: Product, session: string, appeals: readonly string[]): Promise<SearchTimes[]> {
  const mix = queriesOf(readFileSync('bench/appeals/queries.tsv', 'utf8'), new globalThis.Date().getUTCFullYear())
  const sought = (more = '') =>
    mix.map(([kind, typed]) => [kind, `/desk/appeals?q=${encodeURIComponent(typed)}${more}`] as const)
  const queues = [
    'overdue',
    'today',
    'soon',
    'unregistered',
    'unassigned',
    'waiting',
    'low-ratings',
    'mine',
    'open',
    'ended',
    'all',
  ]
  const sets: readonly { name: string; asks: readonly Query[]; readers: number; most?: number }[] = [
    { name: 'search, one reader', asks: sought(), readers: 1, most: PROMISED.search },
    { name: 'search, four readers', asks: sought(), readers: 4 },
    { name: 'search, best match first', asks: sought('&turn=match'), readers: 1, most: PROMISED.search },
    { name: 'search within a filter', asks: sought('&way=post'), readers: 1 },
    {
      name: 'queues',
      asks: queues.map((queue) => ['queue', `/desk/appeals?queue=${queue}`]),
      readers: 1,
      most: PROMISED.page,
    },
    {
      name: 'an appeal',
      asks: appeals.map((id) => ['appeal', `/desk/appeals/${id}`]),
      readers: 1,
      most: PROMISED.page,
    },
  ]
  const times: SearchTimes[] = []
  for (const { name, asks, readers, most } of sets) {
    await timed(url, session, asks, { readers, rounds: WARM_UP })
    const took = await timed(url, session, asks, { readers, rounds: ROUNDS })
    times.push({ name, ...figures(took.map(({ ms }) => ms)), ...(most ? { most } : {}) })
    if (name !== 'search, one reader' && name !== 'queues') continue
    for (const kind of new Set(
      took.map((one) => (name === 'queues' ? one.path.slice('/desk/appeals?'.length) : one.kind)),
    )) {
      const its = took.filter((one) => one.kind === kind || one.path.endsWith(`?${kind}`))
      times.push({ name: `— ${kind}`, ...figures(its.map(({ ms }) => ms)) })
    }
  }
  return times
}

function figures(took: readonly number[]) {
  const sorted = Float64Array.from(took).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { asked: sorted.length, p50: at(0.5), p95: at(0.95), slowest: at(1) }
}

interface Took {
  kind: string
  path: string
  ms: number
}

async function timed(
  url: string,
  session: string,
  asks: readonly Query[],
  { readers, rounds }: { readers: number; rounds: number },
) {
  const took: Took[] = []
  const waiting = Array.from({ length: rounds }, () => asks).flat()
  await Promise.all(
    Array.from({ length: readers }, async () => {
      const connection = new Connection(new URL(url))
      for (let ask = waiting.pop(); ask; ask = waiting.pop()) {
        const [kind, path] = ask
        const from = performance.now()
        const { status, body } = await connection.get(path, `cookie: otklik_session=${session}\r\n`)
        if (status !== 200 || !body.includes('</html>')) throw new Error(`${path}: ${status}`)
        took.push({ kind, path, ms: performance.now() - from })
      }
      connection.end()
    }),
  )
  return took
}

export function searchReport(it: SearchRates, verdict: (kept: boolean) => string): string {
  const line = ({ name, asked, p50, p95, slowest, most }: SearchTimes) =>
    `| ${name} | ${asked} | ${p50.toFixed(0)} | ${p95.toFixed(0)} | ${slowest.toFixed(0)} | ${most ? `≤ ${most}: ${verdict(p95 <= most)}` : ''} |`
  return `## The desk of appeals

${it.appeals} appeals of one body, ${it.open} of them open, laid down in ${it.fillSeconds.toFixed(0)} s; the index of words takes
${it.indexMb} MB. The stated mix of 200 searches is \`bench/appeals/queries.tsv\`; whole pages over HTTP, milliseconds.

| what is asked | times | p50 | p95 | slowest | promised of p95 |
|---|---:|---:|---:|---:|---|
${it.times.map(line).join('\n')}`
}
