import { isDeepStrictEqual } from 'node:util'
import { Client } from 'pg'
import { openEmbedded } from '#platform/db/embedded/start.ts'
import { Connection } from './connection.ts'
import { fillAnswers } from './fill-answers.ts'
import { shortCode, signIn } from './people.ts'
import { FIRST_LINK, newDataFolder, type Product, removeFolder, startProduct } from './product.ts'
import { ANSWERS } from './sheet.ts'

/** The page of satisfaction over so many answers. */
export interface OverAnswers {
  answers: number
  /** Milliseconds from 4 connections: the page as it opens, and over all the time. */
  page: Times
  allTime: Times
  /** Whether every figure of the year's answers is that of counting them one by one. */
  isRecounted: boolean
  /** Seconds that counting them one by one takes. */
  recountSeconds: number
}

export interface Times {
  p50: number
  p95: number
}

export interface SatisfactionRates {
  over: readonly OverAnswers[]
  /** Seconds from the sending of an answer until the page's figures hold it, the slowest of several. */
  freshAfter: number
}

const SIZES = [10_000, 1_000_000]
const CONNECTIONS = 4
const WARM_UP = 2
const SECONDS = 8
const TIMES_FRESH = 5

/** The real product with a year of answers, few and many, in a data folder of its own. */
export async function satisfactionRates(): Promise<SatisfactionRates> {
  const dataFolder = newDataFolder()
  const product = await startProduct(dataFolder, { until: FIRST_LINK })
  const database = await openEmbedded(dataFolder)
  const owner = new Client({ connectionString: database.addresses.operator })
  try {
    await owner.connect()
    const session = await signIn(product, FIRST_LINK.exec(product.printed)?.[0] ?? '')
    const { rows } = await owner.query<{ id: string }>('select id from identity.body')
    const bodyId = rows[0]?.id ?? ''
    const token = await analystsToken(owner, bodyId)
    const over: OverAnswers[] = []
    for (const answers of SIZES) {
      await fillAnswers(owner, bodyId, answers - (over.at(-1)?.answers ?? 0))
      const page = await timesOf(product, '/desk/analysis', session)
      const allTime = await timesOf(product, '/desk/analysis?period=all', session)
      over.push({ answers, page, allTime, ...(await recounted(product, owner, bodyId, token)) })
    }
    return { over, freshAfter: await freshAfter(product, await shortCode(owner), token) }
  } finally {
    await owner.end()
    await database.stop()
    await product.stop()
    removeFolder(dataFolder)
  }
}

async function analystsToken(owner: Client, bodyId: string): Promise<string> {
  const token = 'bench'.repeat(8)
  await owner.query(
    `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
     values ($1, 'bench', 'analyst', sha256($2::text::bytea), now(), 'bench', now() + interval '1 day')`,
    [bodyId, token],
  )
  return token
}

async function timesOf({ url }: Product, path: string, session: string): Promise<Times> {
  await loaded(url, path, session, WARM_UP)
  const took = Float64Array.from(await loaded(url, path, session, SECONDS)).sort()
  const at = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

async function loaded(url: string, path: string, session: string, seconds: number): Promise<number[]> {
  const took: number[] = []
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      const connection = new Connection(new URL(url))
      while (performance.now() - began < seconds * 1000) {
        const from = performance.now()
        const { status, body } = await connection.get(path, `cookie: otklik_session=${session}\r\n`)
        if (status !== 200 || !body.includes('class="huge num"')) throw new Error(`${path}: ${status}`)
        took.push(performance.now() - from)
      }
      connection.end()
    }),
  )
  return took
}

interface Line {
  key: string
  answers: number
  hardToSay: number
  satisfied?: { share: number }
}

async function figures({ url }: Product, token: string): Promise<{ all: Line; touchpoints: Line[] }> {
  const answer = await fetch(`${url}/api/v1/satisfaction?period=all`, { headers: { authorization: `Bearer ${token}` } })
  return (await answer.json()) as { all: Line; touchpoints: Line[] }
}

const RECOUNT = `
  select touchpoint_id as key, count(mark)::int as marks, count(*) filter (where a.value = 'null')::int as hard,
    count(*) filter (where mark >= 4)::int as good
  from (
    select touchpoint_id, answers -> 'overall' as value, (answers ->> 'overall')::int as mark
    from surveys.answer_sheet where body_id = $1 and answers ? 'overall'
  ) a group by 1 order by 1`

async function recounted(product: Product, owner: Client, bodyId: string, token: string) {
  const told = await figures(product, token)
  const began = performance.now()
  const { rows } = await owner.query<{ key: string; marks: number; hard: number; good: number }>(RECOUNT, [bodyId])
  const recountSeconds = (performance.now() - began) / 1000
  const counted = rows.map(({ key, marks, hard, good }) => [key, marks, hard, good])
  const shown = told.touchpoints
    .map(({ key, answers, hardToSay, satisfied }) => [
      key,
      answers,
      hardToSay,
      Math.round((satisfied?.share ?? 0) * answers),
    ])
    .sort(([one], [other]) => (String(one) < String(other) ? -1 : 1))
  const sum = rows.reduce((total, { marks }) => total + marks, 0)
  return { recountSeconds, isRecounted: isDeepStrictEqual(shown, counted) && told.all.answers === sum }
}

/** Sends an answer as anybody does and asks for the figures until they hold it. */
async function freshAfter(product: Product, code: string, token: string): Promise<number> {
  const took: number[] = []
  for (let time = 0; time < TIMES_FRESH; time++) {
    const { answers } = (await figures(product, token)).all
    const sent = await fetch(`${product.url}/api/v1/entries/${code}/answers`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"id":"${crypto.randomUUID()}","answers":${ANSWERS}}`,
    })
    if (sent.status !== 201) throw new Error(`${sent.status} ${await sent.text()}`)
    const began = performance.now()
    while ((await figures(product, token)).all.answers === answers) await new Promise((again) => setTimeout(again, 20))
    took.push((performance.now() - began) / 1000)
  }
  return Math.max(...took)
}
