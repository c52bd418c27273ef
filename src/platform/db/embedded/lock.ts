import type pg from 'pg'
import { OnlyScram } from '../only-scram.ts'
import { command, product, unknownHolder } from './text.ru.ts'

/** The product serves for as long as it lives; a command is soon over. */
export type Kind = 'product' | 'command'

/** Held in the server itself by a connection of its own: it dies with the process, so no lock is ever left behind. */
const DATA_FOLDER = '1330924876, 1'
const PREPARATION = '1330924876, 2'

export const nameOf = (kind: Kind) => `otklik ${kind} ${process.pid}`

export async function connect(address: string, name: string, withinMs: number): Promise<pg.Client> {
  const client = new OnlyScram({ connectionString: address, application_name: name, connectionTimeoutMillis: withinMs })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

export async function tryHold(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(`select pg_try_advisory_lock(${DATA_FOLDER}) as held`)
  return rows[0]?.held === true
}

/** One process at a time makes roles and the database. */
export async function whilePreparing(client: pg.Client, prepare: () => Promise<void>): Promise<void> {
  await client.query(`select pg_advisory_lock(${PREPARATION})`)
  try {
    await prepare()
  } finally {
    await client.query(`select pg_advisory_unlock(${PREPARATION})`)
  }
}

export interface Holder {
  kind: Kind | undefined
  words: string
}

/** Who holds the data folder; nobody, if it was let go in this very moment. */
export async function holderOf(client: pg.Client): Promise<Holder | undefined> {
  const { rows } = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and (l.classid, l.objid) = (${DATA_FOLDER}) and l.objsubid = 2`,
  )
  const name = rows[0]?.name
  if (name === undefined) return undefined
  const [, kind, pid = ''] = /^otklik (product|command) (\d+)$/.exec(name) ?? []
  if (kind === 'product') return { kind, words: product(pid) }
  if (kind === 'command') return { kind, words: command(pid) }
  return { kind: undefined, words: unknownHolder() }
}

/** Names of everybody else who is connected. */
export async function othersAt(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  return rows.map(({ name }) => name)
}
