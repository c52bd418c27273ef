import { randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from './as-owner.ts'
import { type Product, startProduct } from './product.ts'

const CONNECTIONS = 16
const CRASHES = 10
/** Several batches. */
const FULL = 4_000

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(async () => {
  await product.stop()
  product.remove()
})

/** One answer: its id, what it says, and the receipt if the product acknowledged it. */
interface Sent {
  id: string
  overall: number
  receipt: string | undefined
}

const answersOf = ({ id, overall }: Pick<Sent, 'id' | 'overall'>) => ({
  purpose: 'complaint',
  solved: 'partly',
  find: 3,
  speed: null,
  overall,
  [overall >= 4 ? 'keep' : 'why']: `слова ${id}`,
  times: '2',
})

async function send(
  url: string,
  code: string,
  one: Pick<Sent, 'id' | 'overall'>,
): Promise<Sent & { status: number | undefined }> {
  const { id, overall } = one
  try {
    const response = await fetch(`${url}/api/v1/entries/${code}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id, answers: answersOf(one) }),
    })
    const receipt = response.ok ? ((await response.json()) as { receipt: string }).receipt : undefined
    return { id, overall, receipt, status: response.status }
  } catch {
    return { id, overall, receipt: undefined, status: undefined }
  }
}

const newOne = () => ({ id: randomUUID(), overall: randomInt(1, 6) })

/** Sixteen programs send one answer after another until the product dies under them. */
async function sendUntilKilled(code: string, kill: (acknowledged: () => number) => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = []
  let alive = true
  const programs = Array.from({ length: CONNECTIONS }, async () => {
    while (alive) sent.push(await send(product.url, code, newOne()))
  })
  await kill(() => sent.filter(({ receipt }) => receipt !== undefined).length)
  alive = false
  await Promise.all(programs)
  return sent
}

/** In the middle, however slow the machine is: some are acknowledged already, others are under way. */
async function killAfter(ms: number, acknowledged: () => number): Promise<void> {
  do await new Promise((done) => setTimeout(done, ms))
  while (acknowledged() < CONNECTIONS)
  await product.kill()
}

/** Fills the box under the running product and kills it as soon as the first batch of that is out. */
async function killAmongBatches(code: string): Promise<void> {
  await asOwner(product.dataFolder, async (client) => {
    await client.query(FILL, [code])
    while ((await client.query(LAID_IN_BOX)).rows[0].left === FULL);
    await product.kill()
  })
}

const rowsOf = (sql: string) => asOwner(product.dataFolder, async (client) => (await client.query(sql)).rows)

/** Many sheets laid into the box at once. */
const FILL = `
  insert into surveys.box (body_id, receipt_hash, edition_id, touchpoint_id, channel, mode, answered_on, answers)
  select c.body_id, sha256(random()::text::bytea), e.id, c.touchpoint_id, c.channel, 'api', current_date,
    jsonb_build_object('overall', 1 + n % 5, 'find', null, 'solved', '{"option": "yes"}'::jsonb, 'keep', 'заранее')
  from touchpoints.current_entry c
  join surveys.edition e on e.body_id = c.body_id and e.instrument = 'ext-info-v1' and e.closed_at is null,
    generate_series(1, ${FULL}) n where c.code = $1`
const LAID_IN_BOX = `select count(*)::int as left from surveys.box where answers ->> 'keep' = 'заранее'`

/** What the counters should say by what lies in the sheets. */
const RECOUNT = `
  select a.key as question, coalesce(a.value ->> 'option',
    case jsonb_typeof(a.value) when 'null' then 'none' when 'string' then 'words' else a.value #>> '{}' end) as value,
    count(*)::int as sheets
  from surveys.answer_sheet s, jsonb_each(s.answers) a group by 1, 2 order by 1, 2`
const COUNTED = (table: string) =>
  `select question, value, sum(sheets)::int as sheets from surveys.${table} group by 1, 2 order by 1, 2`

test('SIGKILL ten times among answers from 16 connections, also among batches of the box: nothing is lost, nothing counts twice', async () => {
  const [{ code }] = await rowsOf('select code from touchpoints.touchpoint limit 1')
  const port = Number(new URL(product.url).port)
  const all: Sent[] = []
  let laid = 0
  let amongBatches = 0
  for (let crash = 0; crash < CRASHES; crash++) {
    const among = crash % 3 === 2
    // Past a second, so that the box is emptied meanwhile, or right between two batches of it.
    const kill = (acknowledged: () => number) =>
      among ? killAmongBatches(code) : killAfter(randomInt(300, 1_400), acknowledged)
    all.push(...(await sendUntilKilled(code, kill)))
    if (among) {
      laid += FULL
      const [{ left }] = await rowsOf(LAID_IN_BOX)
      if (left > 0 && left < FULL) amongBatches++
    }
    product = await startProduct({ dataFolder: product.dataFolder, port })
  }
  const acknowledged = all.filter(({ receipt }) => receipt !== undefined)
  expect(acknowledged.length).toBeGreaterThan(100)
  expect(amongBatches, 'kills that fell between two batches').toBeGreaterThan(0)

  // Whoever got no answer sends again; whoever did gets the same receipt for the same id.
  const again = new Map<string, Awaited<ReturnType<typeof send>>>()
  const waiting = [...all]
  const programs = Array.from({ length: CONNECTIONS }, async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) again.set(one.id, await send(product.url, code, one))
  })
  await Promise.all(programs)
  for (const { id, receipt } of acknowledged) expect(again.get(id)).toMatchObject({ receipt, status: 200 })
  expect([...again.values()].filter(({ receipt }) => receipt === undefined)).toEqual([])

  await untilBoxIsEmpty()
  const words = await rowsOf(`select words from surveys.answer where words <> 'заранее'`)
  expect(words.map((row) => row.words).toSorted()).toEqual(all.map(({ id }) => `слова ${id}`).toSorted())
  const [{ sheets }] = await rowsOf('select count(*)::int as sheets from surveys.answer_sheet')
  expect(sheets).toBe(all.length + laid)
  const recount = await rowsOf(RECOUNT)
  expect(await rowsOf(COUNTED('answer_day'))).toEqual(recount)
  expect(await rowsOf(COUNTED('answer_month'))).toEqual(recount)
  const [{ interactions }] = await rowsOf(
    `select sum(interactions)::int as interactions from touchpoints.interaction_day where source = 'answers'`,
  )
  expect(interactions).toBe(sheets)

  // Also those that were kept without a word of thanks; one address may try sixty a minute.
  const unthanked = all.filter(({ receipt }) => receipt === undefined).slice(0, 20)
  for (const { id } of [...acknowledged.slice(-20), ...unthanked]) {
    const body = new URLSearchParams({ receipt: again.get(id)?.receipt ?? '' })
    expect((await fetch(`${product.url}/receipt`, { method: 'POST', body })).status).toBe(200)
  }
}, 240_000)

async function untilBoxIsEmpty(): Promise<void> {
  for (let look = 0; look < 100; look++) {
    const [{ left }] = await rowsOf('select count(*)::int as left from surveys.box')
    if (left === 0) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('the box is not emptied')
}
