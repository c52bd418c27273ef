import { Pool, type PoolConfig } from 'pg'
import { OnlyScram } from './only-scram.ts'
import { columnTypes } from './types.ts'

/** Where the database is, for the two roles: the application's and the operator's (the owner of all tables). */
export interface Addresses {
  app: string
  operator: string
  /** The embedded server: its port may be anybody's while it is down, so the password is never sent. */
  onlyScram?: true
}

declare const OF_OPERATOR: unique symbol

/** The pool that sees every body. It travels closed, and how busy it is may be seen; a file in an operator/ folder opens it. */
export interface OperatorPool extends Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'> {
  readonly [OF_OPERATOR]: true
}

export interface Pools {
  app: Pool
  operator: OperatorPool
  close(): Promise<void>
}

/** Connections for both roles. Lost connections are no fault of the process: the next query opens a new one. */
export function openPools(addresses: Addresses, size: number, say: (fault: Error) => void): Pools {
  // A network that swallows everything says nothing: whoever waits for a page is told in time. Migrations may take longer.
  const client = addresses.onlyScram ? { Client: OnlyScram } : {}
  const app = pool(addresses.app, size, 'otklik pages', { ...client, query_timeout: 35_000 })
  const operator = pool(addresses.operator, 4, 'otklik operator', client)
  for (const roles of [app, operator]) {
    roles.on('error', say)
    // A connection may break between two queries of a work; unheard, that would end the process.
    roles.on('connect', (client) => client.on('error', say))
  }
  return {
    app,
    operator: operator as unknown as OperatorPool,
    close: async () => {
      await Promise.all([app.end(), operator.end()])
    },
  }
}

/** Compiling a statement costs more than any of ours takes; a server of one's own does it unasked. */
const NO_JIT = '-c jit=off'

const pool = (connectionString: string, max: number, name: string, more: PoolConfig = {}) =>
  new Pool({
    ...more,
    connectionString,
    max,
    types: columnTypes,
    application_name: name,
    // Options in the address come before these.
    options: NO_JIT,
    connectionTimeoutMillis: 3_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    keepAlive: true,
  })

/** Of one given address: the application works in a role that owns nothing, taken at the start of each connection. */
export function rolesOf(databaseUrl: string): Addresses {
  const app = new URL(databaseUrl)
  app.searchParams.set('options', `-c role=otklik_app ${NO_JIT}`)
  return { operator: databaseUrl, app: app.toString() }
}
