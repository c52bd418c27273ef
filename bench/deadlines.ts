import { createHash, randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { Temporal } from 'temporal-polyfill'
import { calendarOf } from '#platform/calendar/rules/calendar.ts'
import { COUNTRY_YEARS } from '#platform/calendar/rules/years.ts'
import { openEmbedded } from '#platform/db/embedded/start.ts'
import { deadlineOf } from '../src/appeals/rules/deadlines/deadlines-of.ts'
import type { Regime } from '../src/appeals/terms.ts'
import { load, type Rate } from './load.ts'
import { medianOf } from './median.ts'
import { FIRST_LINK, newDataFolder, removeFolder, startProduct } from './product.ts'
import { startNode } from './running.ts'

export interface DeadlineRates {
  /** Dates of an answer a second, with all their steps, in one process. */
  rule: Record<string, number>
  /** Over HTTP with a token, beside the empty route of the same run. */
  explained: Rate
  empty: number
}

const REGIMES: readonly Regime[] = ['59-fz', '8-fz', '210-fz', 'social-mention']
const SECONDS = 3
const ROUNDS = 3
const ENOUGH = 10_000
const SHARE = 0.3
const ASKED = JSON.stringify({ receivedAt: '2026-12-02T18:40:00+03:00', regime: '59-fz' })

export async function deadlineRates(emptyRoute: string): Promise<DeadlineRates> {
  const rule = Object.fromEntries(REGIMES.map((regime) => [regime, countedASecond(regime)]))
  return { rule, ...(await explainedASecond(emptyRoute)) }
}

function countedASecond(regime: Regime): number {
  const facts = { zone: 'Asia/Magadan', calendar: calendarOf(COUNTRY_YEARS), norms: [] }
  const first = Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds
  const began = performance.now()
  let counted = 0
  for (; performance.now() - began < SECONDS * 1_000; counted += 1) {
    const receivedAt = Temporal.Instant.fromEpochMilliseconds(first + ((counted * 7_919) % 525_600) * 60_000)
    deadlineOf('answer', facts, { regime, receivedAt })
  }
  return counted / ((performance.now() - began) / 1_000)
}

async function explainedASecond(emptyRoute: string): Promise<Omit<DeadlineRates, 'rule'>> {
  const dataFolder = newDataFolder()
  const product = await startProduct(dataFolder, { until: FIRST_LINK })
  const database = await openEmbedded(dataFolder)
  const owner = new Client({ connectionString: database.addresses.operator })
  const empty = await startNode([emptyRoute], {}, /http:\S+(?=\n)/)
  try {
    await owner.connect()
    const headers = { authorization: `Bearer ${await newToken(owner)}`, 'content-type': 'application/json' }
    const aim = { url: `${product.url}/api/v1/deadlines/explain`, headers, body: ASKED }
    const emptyAim = { url: /http:\S+/.exec(empty.printed)?.[0] ?? '' }
    const how = { connections: 16, seconds: SECONDS }
    await load(aim, how, product.pid)
    const rates: Rate[] = []
    const empties: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      empties.push((await load(emptyAim, how, empty.pid)).perSecond)
      rates.push(await load(aim, how, product.pid))
    }
    const perSecond = medianOf(rates.map((rate) => rate.perSecond))
    const explained = rates.find((rate) => rate.perSecond === perSecond) ?? rates[0]
    if (!explained) throw new Error('nothing was measured')
    return { explained, empty: medianOf(empties) }
  } finally {
    await owner.end()
    await database.stop()
    await empty.stop()
    await product.stop()
    removeFolder(dataFolder)
  }
}

async function newToken(owner: Client): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await owner.query(
    `insert into identity.api_token (body_id, name, role, token_hash, made_at, made_by, ends_at)
     select id, 'мера', 'clerk', $1, '2020-01-01', 'bench', '2040-01-01' from identity.body limit 1`,
    [createHash('sha256').update(token).digest()],
  )
  return token
}

/** The figures as the results hold them. */
export function deadlineReport({ rule, explained, empty }: DeadlineRates, verdict: (kept: boolean) => string): string {
  const share = explained.perSecond / empty
  const least = Math.min(...Object.values(rule))
  return [
    '## Dates',
    '',
    `The date of an answer with all its steps, by the rule in one process, a second: ${Object.entries(rule)
      .map(([regime, rate]) => `${regime} ${Math.round(rate)}`)
      .join(', ')} (≥ ${ENOUGH}: ${verdict(least >= ENOUGH)}).`,
    '',
    `\`POST /api/v1/deadlines/explain\` with a token, 16 connections: ${Math.round(explained.perSecond)} a second, an empty fastify route ` +
      `${Math.round(empty)}, ${share.toFixed(2)} of it (≥ ${SHARE}: ${verdict(share >= SHARE)}); median ${explained.median} ms, ` +
      `processor ${explained.processor?.toFixed(2) ?? '?'} ms of Node.`,
  ].join('\n')
}
