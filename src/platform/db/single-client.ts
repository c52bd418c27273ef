import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { ClientBase } from 'pg'

// One for each connection and not for each work: it keeps nothing of a work, and making one burdens the garbage collector.
const made = new WeakMap<ClientBase, Kysely<unknown>>()

/** A Kysely over one client that is already in a transaction: beginning and ending it is not the query's business. */
export function overClient<T>(client: ClientBase): Kysely<T> {
  const db = made.get(client) ?? new Kysely<unknown>({ dialect: dialectOver(client) })
  made.set(client, db)
  return db as Kysely<T>
}

const MOST_PREPARED = 200
const MOST_MET = 1_000
const prepared = new Map<string, string>()
const metOnce = new Set<string>()

/**
 * The name under which a connection keeps the statement, planned once and not for every page. Only texts that come
 * again have one: those that vary with what is asked for would fill every connection's memory.
 */
function preparedName(sql: string): string | undefined {
  const name = prepared.get(sql)
  if (name || prepared.size === MOST_PREPARED) return name
  if (metOnce.size === MOST_MET) metOnce.clear()
  if (metOnce.delete(sql)) prepared.set(sql, `otklik_${prepared.size}`)
  else metOnce.add(sql)
  return prepared.get(sql)
}

const dialectOver = (client: ClientBase): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => driverOver(client),
  createQueryCompiler: () => new PostgresQueryCompiler(),
  createIntrospector: (db) => new PostgresIntrospector(db),
})

const driverOver = (client: ClientBase): Driver => ({
  init: async () => {},
  destroy: async () => {},
  acquireConnection: async () => connectionOver(client),
  releaseConnection: async () => {},
  beginTransaction: async () => refuseNesting(),
  commitTransaction: async () => refuseNesting(),
  rollbackTransaction: async () => refuseNesting(),
})

const connectionOver = (client: ClientBase): DatabaseConnection => ({
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const name = preparedName(query.sql)
    const values = [...query.parameters]
    const result = await client.query(name ? { name, text: query.sql, values } : { text: query.sql, values })
    const rows = (result.rows ?? []) as R[]
    return result.rowCount === null ? { rows } : { rows, numAffectedRows: BigInt(result.rowCount) }
  },
  // biome-ignore lint/correctness/useYield: streaming is not used; a silent empty stream would be worse
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('streaming is not used here')
  },
})

function refuseNesting(): never {
  throw new Error('one work is one transaction; it is not nested')
}
