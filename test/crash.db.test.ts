import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openEmbedded } from '#platform/db/embedded/start.ts'
import { type Product, startProduct } from './product.ts'

const CONNECTIONS = 16
const CRASHES = 4

let product: Product
beforeAll(async () => {
  product = await startProduct()
})
afterAll(async () => {
  await product.stop()
  product.remove()
})

/** One form: its id, and the receipt if the product acknowledged it. */
interface Sent {
  id: string
  receipt: string | undefined
}

async function send(url: string, code: string, id: string): Promise<Sent> {
  const body = new URLSearchParams({ id, overall: String(1 + (id.charCodeAt(0) % 5)), words: `слова ${id}` })
  try {
    const response = await fetch(`${url}/e/${code}/answers`, { method: 'POST', body })
    const receipt = response.ok ? /class="code">([^<]+)</.exec(await response.text())?.[1] : undefined
    return { id, receipt }
  } catch {
    return { id, receipt: undefined }
  }
}

/** Sixteen people send one form after another until the product dies under them. */
async function sendUntilDead(url: string, code: string, kill: () => Promise<void>): Promise<Sent[]> {
  const sent: Sent[] = []
  let alive = true
  const people = Array.from({ length: CONNECTIONS }, async () => {
    while (alive) sent.push(await send(url, code, randomUUID()))
  })
  // Past a second, so that the box is being emptied too.
  await new Promise((done) => setTimeout(done, 1_100 + Math.random() * 600))
  alive = false
  await kill()
  await Promise.all(people)
  return sent
}

async function asOwner<T>(ask: (client: Client) => Promise<T>): Promise<T> {
  const database = await openEmbedded(product.dataFolder)
  const client = new Client({ connectionString: database.addresses.operator })
  await client.connect()
  try {
    return await ask(client)
  } finally {
    await client.end()
    await database.stop()
  }
}

test('SIGKILL among answers from 16 connections: every acknowledged one is there once, and no receipt leads nowhere', async () => {
  const code = await asOwner(
    async (client) => (await client.query('select code from touchpoints.touchpoint limit 1')).rows[0].code as string,
  )
  const all: Sent[] = []
  for (let crash = 0; crash < CRASHES; crash++) {
    all.push(...(await sendUntilDead(product.url, code, () => product.kill())))
    product = await startProduct({ dataFolder: product.dataFolder, port: Number(new URL(product.url).port) })
  }
  const acknowledged = all.filter(({ receipt }) => receipt !== undefined)
  expect(acknowledged.length).toBeGreaterThan(100)

  // Whoever got no answer sends again, as a person would; whoever did gets the same receipt.
  const lost = all.filter(({ receipt }) => receipt === undefined)
  const again: Sent[] = []
  for (const { id } of [...lost, ...acknowledged.slice(0, 20)]) again.push(await send(product.url, code, id))
  expect(again.every(({ receipt }) => receipt !== undefined)).toBe(true)
  for (const { id, receipt } of acknowledged.slice(0, 20))
    expect(again.find((one) => one.id === id)?.receipt).toBe(receipt)

  await untilBoxIsEmpty()
  const found = await asOwner(async (client) => {
    const { rows } = await client.query<{ words: string }>('select words from surveys.answer where words is not null')
    const counters = await client.query('select sum(sheets)::int as n from surveys.mark_day')
    const sheets = await client.query('select count(*)::int as n from surveys.answer_sheet')
    return { words: rows.map(({ words }) => words), counters: counters.rows[0].n, sheets: sheets.rows[0].n }
  })
  expect(found.words.toSorted()).toEqual(all.map(({ id }) => `слова ${id}`).toSorted())
  expect([found.counters, found.sheets]).toEqual([all.length, all.length])

  for (const { receipt } of acknowledged.slice(-20)) {
    const opened = await fetch(`${product.url}/receipt`, {
      method: 'POST',
      body: new URLSearchParams({ receipt: receipt ?? '' }),
    })
    expect(opened.status).toBe(200)
  }
}, 180_000)

async function untilBoxIsEmpty(): Promise<void> {
  for (let look = 0; look < 100; look++) {
    const left = await asOwner(async (client) =>
      Number((await client.query('select count(*) as n from surveys.box')).rows[0].n),
    )
    if (left === 0) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('the box is not emptied')
}
