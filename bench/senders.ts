import { randomInt, randomUUID } from 'node:crypto'
import { appealSent } from './appeal-sent.ts'
import { Connection } from './connection.ts'
import type { Bringing } from './intake.ts'
import { ANSWERS, FORM } from './sheet.ts'

/** What a process of senders did: as JSON on its output. */
export interface SentAll {
  done: number
  seconds: number
  /** Milliseconds of each, the slowest last. */
  p50: number
  p95: number
}

const [what, url = '', code = '', connections, seconds] = process.argv.slice(2)
const to = new URL(url)
const OF_FORM = 'application/x-www-form-urlencoded'

/** A program sends one answer. */
async function answer(connection: Connection): Promise<void> {
  const sent = `{"id":"${randomUUID()}","answers":${ANSWERS}}`
  const { status, body } = await connection.post(`/api/v1/entries/${code}/answers`, 'application/json', sent)
  if (status !== 201) throw new Error(`${status} ${body}`)
}

/** A participant with a connection of their own sees the first page and a further one, sends, and opens the receipt. */
async function takePart(): Promise<void> {
  const connection = new Connection(to, `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(1, 255)}`)
  const first = await seen(connection.get(`/e/${code}`))
  const id = /name="id" value="([^"]+)"/.exec(first)?.[1] ?? ''
  await seen(connection.post(`/e/${code}/steps/2`, OF_FORM, `id=${id}&${FORM}`))
  const sent = await seen(connection.post(`/e/${code}/answers`, OF_FORM, `id=${id}&${FORM}`))
  const receipt = /class="code">([^<]+)</.exec(sent)?.[1] ?? ''
  await seen(connection.post('/receipt', OF_FORM, `receipt=${encodeURIComponent(receipt)}`))
  connection.end()
}

async function seen(page: Promise<{ status: number; body: string }>): Promise<string> {
  const { status, body } = await page
  if (status !== 200) throw new Error(`${status} ${body.slice(0, 500)}`)
  return Buffer.from(body, 'latin1').toString()
}

/** A program brings one appeal to any of the places. */
async function bring(connection: Connection): Promise<void> {
  const { token, touchpointId } = places[randomInt(places.length)] as Bringing
  const { status, body } = await connection.post(
    '/api/v1/appeals',
    'application/json',
    appealSent(touchpointId),
    `authorization: Bearer ${token}\r\n`,
  )
  if (status !== 201) throw new Error(`${status} ${body}`)
}

const places = what === 'appeals' ? (JSON.parse(code) as Bringing[]) : []
const act = { answers: answer, appeals: bring }[what ?? ''] ?? takePart
const began = performance.now()
const took: number[] = []
await Promise.all(
  Array.from({ length: Number(connections) }, async () => {
    const connection = new Connection(to)
    while (performance.now() - began < Number(seconds) * 1000) {
      const from = performance.now()
      await act(connection)
      took.push(performance.now() - from)
    }
    connection.end()
  }),
)
const all = Float64Array.from(took).sort()
const at = (share: number) => all[Math.floor(all.length * share)] ?? Number.NaN
const said: SentAll = { done: all.length, seconds: (performance.now() - began) / 1000, p50: at(0.5), p95: at(0.95) }
console.log(JSON.stringify(said))
