import { Client } from 'pg'
import { openEmbedded } from '#platform/db/embedded/start.ts'
import { Connection } from './connection.ts'
import { type FilledBody, fillRegister } from './fill-register.ts'
import { newDataFolder, type Product, removeFolder, startProduct } from './product.ts'

export interface ReadRate {
  page: string
  entries: number
  p50: number
  p95: number
  /** Promised of the p95, in milliseconds; unset: held beside the others. */
  most?: number
}

const BODIES = 500
const ENTRIES = 100
const LARGE = 10_000
const READERS = 4
const SECONDS = 6
const WARM_UP = 2

/** What is read of a register, and what is promised of it over a hundred entries. Whoever builds a further page adds it here. */
const PAGES: readonly { page: string; path: string; most?: number }[] = [
  { page: 'table', path: '/desk/register', most: 100 },
  { page: 'table, as of a day', path: '/desk/register?asOf=2026-06-01' },
  { page: 'words sought', path: '/desk/register?q=растениеводства' },
  { page: 'cards', path: '/desk/register?view=cards' },
  { page: 'map', path: '/desk/register?view=map' },
  { page: 'what the register lacks', path: '/desk/register/findings', most: 1_000 },
]

/** The register read by several at once: 50 000 entries in 500 bodies, and a further body with very many. */
export async function registerRates(): Promise<ReadRate[]> {
  const dataFolder = newDataFolder()
  const product = await startProduct(dataFolder)
  const database = await openEmbedded(dataFolder)
  const owner = new Client({ connectionString: database.addresses.operator })
  try {
    await owner.connect()
    const small = await fillRegister(owner, { first: 1, bodies: BODIES, entries: ENTRIES, read: 16 })
    const large = await fillRegister(owner, { first: BODIES + 1, bodies: 1, entries: LARGE, read: 1 })
    const rates: ReadRate[] = []
    for (const { page, path, most } of PAGES) {
      rates.push({ page, entries: ENTRIES, ...(await timesOf(product, small, path)), ...(most ? { most } : {}) })
      const many = await timesOf(product, large, path)
      rates.push({ page, entries: LARGE, ...many, ...(most && most > 100 ? { most } : {}) })
    }
    return rates
  } finally {
    await owner.end()
    await database.stop()
    await product.stop()
    removeFolder(dataFolder)
  }
}

async function timesOf(product: Product, bodies: readonly FilledBody[], path: string) {
  await read(product, bodies, path, WARM_UP)
  const took = Float64Array.from(await read(product, bodies, path, SECONDS)).sort()
  const at = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

/** Each reader goes from body to body, as their staff do. */
async function read({ url }: Product, bodies: readonly FilledBody[], path: string, seconds: number) {
  const took: number[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: READERS }, async (_, reader) => {
      const connection = new Connection(new URL(url))
      for (let turn = reader; performance.now() - began < seconds * 1000; turn++) {
        const from = performance.now()
        const session = bodies[turn % bodies.length]?.session ?? ''
        const { status, body } = await connection.get(encodeURI(path), `cookie: otklik_session=${session}\r\n`)
        if (status !== 200 || !body.includes('</html>')) throw new Error(`${path}: ${status}`)
        took.push(performance.now() - from)
      }
      connection.end()
    }),
  )
  return took
}

export function registerReport(rates: readonly ReadRate[], verdict: (kept: boolean) => string): string {
  const line = ({ page, entries, p50, p95, most }: ReadRate) =>
    `| ${page} | ${entries} | ${p50.toFixed(0)} | ${p95.toFixed(0)} | ${most ? `≤ ${most}: ${verdict(p95 <= most)}` : ''} |`
  return `## The register, read

${BODIES * ENTRIES} entries in ${BODIES} bodies with one to three versions each, and a further body with ${LARGE}; ${READERS} readers at once,
who go from body to body. Of a large register a page draws 300 entries.

| page | entries of the body | p50, ms | p95, ms | promised of p95 |
|---|---:|---:|---:|---|
${rates.map(line).join('\n')}`
}
