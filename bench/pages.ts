import type { Client } from 'pg'
import { type Aim, load, type Rate } from './load.ts'
import { medianOf } from './median.ts'
import type { Product } from './product.ts'
import type { Running } from './running.ts'

export interface PageRate extends Rate {
  name: string
  target: number | undefined
}

const ROUNDS = 3
const SECONDS = 5
const WARM_UP = 3
const CONNECTIONS = 16
const AS_BROWSERS = { 'accept-encoding': 'gzip' }

/** Pages a second, in turn, several rounds: what slows the machine down for a while slows all of them. */
export async function pageRates(
  product: Product,
  empty: Running & { url: string },
  { code, session }: { code: string; session: string },
): Promise<PageRate[]> {
  const staff = { cookie: `otklik_session=${session}` }
  const aims: (Aim & { name: string; target?: number; pid: number })[] = [
    { name: 'an empty fastify route', url: empty.url, pid: empty.pid },
    { name: '`/`', url: `${product.url}/`, headers: AS_BROWSERS, target: 1_000, pid: product.pid },
    { name: '`/e/…`, step 1', url: `${product.url}/e/${code}`, headers: AS_BROWSERS, target: 1_000, pid: product.pid },
    { name: '`/sign-in`: no database', url: `${product.url}/sign-in`, headers: AS_BROWSERS, pid: product.pid },
    { name: '`/desk/register`', url: `${product.url}/desk/register`, headers: staff, target: 500, pid: product.pid },
    { name: '`/desk`', url: `${product.url}/desk`, headers: staff, target: 500, pid: product.pid },
  ]
  for (const aim of aims) await load(aim, { connections: CONNECTIONS, seconds: WARM_UP }, aim.pid)
  const rounds: Rate[][] = aims.map(() => [])
  for (let round = 0; round < ROUNDS; round++)
    for (const [place, aim] of aims.entries())
      rounds[place]?.push(await load(aim, { connections: CONNECTIONS, seconds: SECONDS }, aim.pid))
  return aims.map(({ name, target }, place) => ({ name, target, ...middle(rounds[place] ?? []) }))
}

function middle(rates: readonly Rate[]): Rate {
  const of = (what: (rate: Rate) => number | undefined) => medianOf(rates.map((rate) => what(rate) ?? Number.NaN))
  const processor = of(({ processor }) => processor)
  return {
    perSecond: of(({ perSecond }) => perSecond),
    median: of(({ median }) => median),
    slowest1: of(({ slowest1 }) => slowest1),
    processor: Number.isNaN(processor) ? undefined : processor,
  }
}

/** Changes the body's name behind the product's back and looks whether the very next load shows it. */
export async function changeShowsAtOnce(product: Product, owner: Client): Promise<boolean> {
  const { rows } = await owner.query<{ name: string }>('select name from identity.body')
  for (let change = 1; change <= 20; change++) {
    const name = `Орган после изменения ${change}`
    await owner.query('update identity.body set name = $1', [name])
    if (!(await (await fetch(product.url)).text()).includes(name)) return false
  }
  await owner.query('update identity.body set name = $1', [rows[0]?.name])
  return true
}
