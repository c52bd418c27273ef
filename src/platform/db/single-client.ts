import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely'
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { ClientBase } from 'pg'

/** A Kysely over one client that is already in a transaction: beginning and ending it is not the query's business. */
export const overClient = <T>(client: ClientBase): Kysely<T> => new Kysely<T>({ dialect: dialectOver(client) })

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
    const result = await client.query(query.sql, [...query.parameters])
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
