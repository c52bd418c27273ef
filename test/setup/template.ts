import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { makeSecrets } from '#platform/db/operator/make-secrets.ts'
import { migrate } from '#platform/db/operator/migrate.ts'
import { openPools } from '#platform/db/pools.ts'

export const TEMPLATE = 'otklik_template'

/** Roles as the product has them, and one migrated database that every test file copies. @returns the operator's address */
export async function makeTemplate(superuser: string): Promise<string> {
  const password = randomBytes(12).toString('hex')
  await asSuperuser(superuser, [
    `create role otklik_operator login password '${password}'`,
    `create role otklik_app login password '${password}'`,
    'grant otklik_app to otklik_operator',
    `create database ${TEMPLATE} owner otklik_operator`,
  ])
  const operator = withDatabase(superuser, TEMPLATE, `otklik_operator:${password}`)
  const pools = openPools({ app: operator, operator }, 2, () => {})
  await migrate(pools.operator, 'migrations')
  await makeSecrets(pools.operator)
  await pools.close()
  return operator
}

export async function asSuperuser(url: string, statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

export function withDatabase(url: string, database: string, login?: string): string {
  const address = new URL(url)
  address.pathname = `/${database}`
  if (login) [address.username, address.password] = login.split(':') as [string, string]
  return address.toString()
}
