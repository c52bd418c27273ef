import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import type { PoolClient } from 'pg'
import type { OperatorPool } from '../pools.ts'
import { openOperator } from './open-operator.ts'

// Any number: what matters is that every process of this product asks for the same lock.
const LOCK = 7_320_114_001

/** How the application comes by its role: by a login of its own, or lent by the operator whose address is the only one known. */
export type AppRole = 'signs in' | 'is lent'

export class CannotMigrate extends Error {}

/**
 * Brings the database to this version: plain SQL files, forward only, each in a transaction of its own, under a lock so that
 * copies starting together do it once. A file that ran is never changed; that is checked by its hash.
 */
export async function migrate(
  operator: OperatorPool,
  folder: string,
  appRole: AppRole = 'signs in',
): Promise<string[]> {
  const pool = openOperator(operator)
  const client = await pool.connect()
  try {
    await client.query('set statement_timeout = 0')
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await prepare(client, appRole)
    await runMigrations({ pgPool: pool, logger: quiet })
    return await runFiles(client, folder)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
    await client.query('reset statement_timeout').catch(() => {})
    client.release()
  }
}

// PostgreSQL: insufficient_privilege.
const NO_RIGHT = '42501'

async function prepare(client: PoolClient, appRole: AppRole): Promise<void> {
  const version = Number((await client.query('show server_version_num')).rows[0].server_version_num)
  if (version < 150_000) throw new CannotMigrate('Нужен PostgreSQL 15 или новее')
  await ensureAppRole(client, appRole)
  try {
    await client.query(`create table if not exists public.otklik_migration (
      name text primary key, hash text not null, ran_at timestamptz not null default now())`)
  } catch (fault) {
    if ((fault as { code?: string }).code !== NO_RIGHT) throw fault
    throw new CannotMigrate('Роль из DATABASE_URL должна владеть базой: alter database <база> owner to <роль>;')
  }
}

/** The role of the application: it owns nothing and cannot pass the fence between bodies. */
async function ensureAppRole(client: PoolClient, appRole: AppRole): Promise<void> {
  const role = await client.query(
    `select rolsuper or rolbypassrls as strong,
    case when $1 then pg_has_role(current_user, oid, 'member') else rolcanlogin end as usable
    from pg_roles where rolname = 'otklik_app'`,
    [appRole === 'is lent'],
  )
  const found = role.rows[0] as { strong: boolean; usable: boolean } | undefined
  if (found?.strong)
    throw new CannotMigrate('Роль otklik_app не должна быть суперпользователем или обходить защиту строк (BYPASSRLS)')
  if (found?.usable) return
  try {
    if (!found) await client.query('create role otklik_app nologin')
    await client.query('grant otklik_app to current_user')
  } catch {
    throw new CannotMigrate(
      'Не хватает прав завести роль приложения. Выполните под администратором базы: ' +
        'create role otklik_app nologin; grant otklik_app to <роль из DATABASE_URL>;',
    )
  }
}

async function runFiles(client: PoolClient, folder: string): Promise<string[]> {
  const ran = new Map(
    (await client.query('select name, hash from public.otklik_migration')).rows.map((row) => [row.name, row.hash]),
  )
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  const unknown = [...ran.keys()].find((name) => !names.includes(name))
  if (unknown)
    throw new CannotMigrate(`База новее этой версии программы: в ней уже выполнена ${unknown}. Поставьте новую версию`)
  const added: string[] = []
  for (const name of names) {
    const sql = await readFile(join(folder, name), 'utf8')
    const hash = createHash('sha256').update(sql).digest('hex')
    if (ran.get(name) === hash) continue
    if (ran.has(name))
      throw new CannotMigrate(`Файл ${name} изменился после того, как был выполнен. Верните прежний текст`)
    await runFile(client, name, sql, hash)
    added.push(name)
  }
  return added
}

async function runFile(client: PoolClient, name: string, sql: string, hash: string): Promise<void> {
  try {
    await client.query('begin')
    await client.query(sql)
    await client.query('insert into public.otklik_migration (name, hash) values ($1, $2)', [name, hash])
    await client.query('commit')
  } catch (fault) {
    await client.query('rollback').catch(() => {})
    throw new CannotMigrate(`Не выполнился ${name}: ${(fault as Error).message}`)
  }
}

const quiet = { error() {}, warn() {}, info() {}, debug() {}, scope: () => quiet } as never
