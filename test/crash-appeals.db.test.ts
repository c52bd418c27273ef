import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from './as-owner.ts'
import { type MailServer, openMailServer } from './mail-server.ts'
import { type Product, startProduct } from './product.ts'

const PROGRAMS = 8
const CRASHES = 3
/** Letters that may be under way at one moment: jobs that a worker does at once. */
const AT_ONCE = 2

let mail: MailServer
let product: Product
let token: string
const settings = () => ({ SMTP_URL: mail.url, DATABASE_CONNECTIONS: '12' })
beforeAll(async () => {
  mail = await openMailServer()
  product = await startProduct({ settings: settings() })
  token = randomBytes(24).toString('base64url')
  await rowsOf(
    `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
     select id, 'обмен', 'clerk', $1, now(), 'x', now() + interval '1 day' from identity.body`,
    [createHash('sha256').update(token).digest()],
  )
})
afterAll(async () => {
  await product.stop()
  product.remove()
  await mail.close()
})

const rowsOf = (sql: string, values: unknown[] = []) =>
  asOwner(product.dataFolder, async (client) => (await client.query(sql, values)).rows)

/** What the product told of an appeal; nothing where the answer was lost. */
interface Sent {
  id: string
  told: { id: string; number: string; code: string; before: boolean } | undefined
}

const paperOf = (id: string) => `Справка к обращению ${id}`
const emailOf = (id: string) => `${id}@example.ru`

async function send(id: string): Promise<Sent> {
  const files = [{ name: 'справка.txt', base64: Buffer.from(paperOf(id)).toString('base64') }]
  const author = { name: `Нивин ${id.slice(0, 8)}`, email: emailOf(id) }
  try {
    const response = await fetch(`${product.url}/api/v1/appeals`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ id, way: 'site', words: `слова ${id}`, author, files, answerBy: 'email' }),
    })
    return { id, told: response.ok ? ((await response.json()) as Sent['told']) : undefined }
  } catch {
    return { id, told: undefined }
  }
}

async function sendUntilKilled(): Promise<Sent[]> {
  const sent: Sent[] = []
  let alive = true
  const programs = Array.from({ length: PROGRAMS }, async () => {
    while (alive) sent.push(await send(randomUUID()))
  })
  // Past a second, so that letters are under way, too.
  do await new Promise((done) => setTimeout(done, randomInt(1_200, 2_200)))
  while (!sent.some(({ told }) => told))
  await product.kill()
  alive = false
  await Promise.all(programs)
  return sent
}

/** Jobs that died with their worker are left to the next one after a quarter of an hour: it passes at once. */
const aQuarterLater = () =>
  rowsOf(
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '16 minutes' where locked_at is not null`,
  )

const LEFT = `select (select count(*) from platform.announcement)::int
  + (select count(*) from graphile_worker.jobs where task_identifier in ('appeals/acknowledge', 'mail/send'))::int as left`

async function untilDone(): Promise<void> {
  for (let look = 0; look < 150; look++) {
    const [{ left }] = await rowsOf(LEFT)
    if (left === 0) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('the letters are not sent')
}

test('M15c: SIGKILL among appeals with files and their letters: every one that was acknowledged stands whole, once, and its letter goes', async () => {
  const port = Number(new URL(product.url).port)
  const all: Sent[] = []
  for (let crash = 0; crash < CRASHES; crash++) {
    all.push(...(await sendUntilKilled()))
    await aQuarterLater()
    product = await startProduct({ dataFolder: product.dataFolder, port, settings: settings() })
  }
  expect(all.filter(({ told }) => told).length).toBeGreaterThan(PROGRAMS)

  // Whoever got no answer sends again; whoever did is told the same number and code for the same id.
  for (const { id, told } of all) {
    const again = await send(id)
    expect(again.told).toMatchObject(told ? { id: told.id, number: told.number, code: told.code, before: true } : {})
  }
  await untilDone()

  const rows = await rowsOf(
    `select a.words, a.number, a.acknowledged_at is not null as acknowledged, encode(f.hash, 'hex') as hash
     from appeals.appeal a left join platform.file_use f on f.owner_kind = 'appeal' and f.owner_id = a.id order by 1`,
  )
  const hashOf = (id: string) => createHash('sha256').update(paperOf(id)).digest('hex')
  expect(rows.map(({ words, acknowledged, hash }) => ({ words, acknowledged, hash }))).toEqual(
    all
      .map(({ id }) => ({ words: `слова ${id}`, acknowledged: true, hash: hashOf(id) }))
      .toSorted((a, b) => (a.words < b.words ? -1 : 1)),
  )
  for (const { id } of all) {
    const path = join(product.dataFolder, 'files', hashOf(id).slice(0, 2), hashOf(id))
    expect(readFileSync(path, 'utf8')).toBe(paperOf(id))
  }
  expect(new Set(rows.map(({ number }) => number)).size).toBe(all.length)
  const [{ noted }] = await rowsOf(
    `select (select count(*) from touchpoints.interaction_note)::int
       + coalesce((select sum(interactions) from touchpoints.interaction_day where source = 'appeals'), 0)::int as noted`,
  )
  expect(noted).toBe(all.length)

  // Each letter went; one that went twice did so under one Message-ID, and no more did than could be under way at a crash.
  const letters = new Map<string, string[]>()
  for (const { to, source } of mail.taken) {
    const known = letters.get(to[0] ?? '') ?? []
    letters.set(to[0] ?? '', [...known, /^Message-ID: (\S+)/im.exec(source)?.[1] ?? ''])
  }
  expect([...letters.keys()].toSorted()).toEqual(all.map(({ id }) => emailOf(id)).toSorted())
  for (const ids of letters.values()) expect(new Set(ids).size).toBe(1)
  const twice = [...letters.values()].filter((ids) => ids.length > 1)
  expect(twice.length).toBeLessThanOrEqual(CRASHES * AT_ONCE)
}, 120_000)
