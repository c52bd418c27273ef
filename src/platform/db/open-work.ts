import type { Pool, PoolClient, QueryResult } from 'pg'
import type { Clock } from '../clock/clock.ts'
import { dateIn } from '../clock/clock.ts'
import type { Actor, Announcement, Body, Work } from '../work.ts'
import { isConnectionLost, isPlanOutdated } from './database-down.ts'
import { type Message, sendMessage } from './one-message.ts'
import { overClient } from './single-client.ts'
import { sealed } from './tables.ts'

/**
 * The SQL that finds the body, sets it for the transaction and gives it back as one row; made by the slice that owns
 * bodies. Where time has a say, as for a session that ends, it is the work's own `now`.
 */
export type Opening = string | ((now: Work['now']) => string)

export interface Opened {
  body: Body
  /** Whatever else the opening's row held: the session's holder, the token's role. */
  row: Record<string, unknown>
}

export interface WorkOpener {
  /** Runs in one transaction. Without a row from the opening there is no work: `undefined`. */
  open<T>(
    opening: Opening,
    act: (work: Work, opened: Opened) => Promise<T>,
    by: (opened: Opened) => Actor,
  ): Promise<T | undefined>
  /** Without a work: one statement, which is a transaction of its own and may come twice. */
  once<R>(message: Message): Promise<readonly R[]>
}

export interface WorkParts {
  pool: Pool
  clock: Clock
  /** Which jobs follow an event: reactions.ts. */
  jobsAfter(event: string): readonly string[]
}

export function workOpener({ pool, clock, jobsAfter }: WorkParts): WorkOpener {
  return {
    once: (message) => sendMessage(pool, message),
    async open(opening, act, by) {
      const { client, opened, now } = await begin(pool, opening, clock)
      let broken: Error | undefined
      try {
        if (!opened) {
          await client.query('rollback')
          return undefined
        }
        const result = await act(newWork(client, opened, { now, jobsAfter, by: by(opened) }), opened)
        const { command } = await client.query('commit')
        // PostgreSQL answers a commit after a failed statement with a rollback, and says so only here.
        if (command !== 'COMMIT') throw new Error('a statement had failed, so nothing was saved')
        return result
      } catch (fault) {
        broken = await giveUp(client, fault)
        throw fault
      } finally {
        client.release(broken)
      }
    },
  }
}

interface Begun {
  client: PoolClient
  now: Work['now']
  opened: Opened | undefined
}

/** A connection that died while it lay idle shows it only when asked. Nothing has been done yet, so another one is asked. */
async function begin(pool: Pool, opening: Opening, clock: Clock): Promise<Begun> {
  const first = await pool.connect()
  const now = clock.now()
  const sql = typeof opening === 'string' ? opening : opening(now)
  try {
    return { ...(await beginOn(first, sql)), now }
  } catch (fault) {
    if (!isConnectionLost(fault)) throw fault
    return { ...(await beginOn(await pool.connect(), sql)), now }
  }
}

async function beginOn(client: PoolClient, sql: string): Promise<Omit<Begun, 'now'>> {
  try {
    return { client, opened: openedBy(await client.query(`begin; ${sql}`)) }
  } catch (fault) {
    client.release(await giveUp(client, fault))
    throw fault
  }
}

/** @returns why the connection cannot be used again, if so */
async function giveUp(client: PoolClient, fault: unknown): Promise<Error | undefined> {
  // The connection still waits for the first answer: asking for more would only take as long again.
  if (fault instanceof Error && fault.message === 'Query read timeout') return fault
  if (isPlanOutdated(fault)) return fault as Error
  return client.query('rollback').then(
    () => undefined,
    (error: Error) => error,
  )
}

function openedBy(results: QueryResult | QueryResult[]): Opened | undefined {
  const row = [results].flat().at(-1)?.rows[0] as Record<string, unknown> | undefined
  if (!row) return undefined
  const { id, code, name, genitive, time_zone: timeZone } = row as Record<string, string>
  return { body: { id, code, name, genitive, timeZone } as Body, row }
}

interface NewWork {
  now: Work['now']
  by: Actor
  jobsAfter: WorkParts['jobsAfter']
}

function newWork(client: PoolClient, { body }: Opened, { now, by, jobsAfter }: NewWork): Work {
  let today: Work['today'] | undefined
  return {
    db: sealed(overClient(client)),
    now,
    // Reckoned when it is asked for: most pages don't.
    get today() {
      today ??= dateIn(body.timeZone, now)
      return today
    },
    by,
    body,
    announce: (event) => announce(client, event, jobsAfter(event.type)),
  }
}

async function announce(client: PoolClient, event: Announcement, jobs: readonly string[]): Promise<void> {
  for (const job of jobs) {
    await client.query('select platform.announce($1, $2)', [job, JSON.stringify(event)])
  }
}
