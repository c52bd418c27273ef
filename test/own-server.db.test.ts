import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { type Product, startProduct } from './product.ts'
import { asSuperuser, withDatabase } from './setup/template.ts'
import { sheetForm } from './sheet.ts'

const database = `own_${randomBytes(4).toString('hex')}`
const role = `keeper_${randomBytes(4).toString('hex')}`
const superuser = inject('superuser')
const address = withDatabase(superuser, database, `${role}:geheim`)

beforeAll(() => asSuperuser(superuser, [`create role ${role} login password 'geheim'`, `create database ${database}`]))
afterAll(() =>
  asSuperuser(superuser, [
    `drop database ${database} with (force)`,
    `revoke otklik_app from ${role}`,
    `drop role ${role}`,
  ]),
)

const start = () => startProduct({ settings: { DATABASE_URL: address } })

describe('A PostgreSQL of one’s own, by DATABASE_URL', () => {
  test('without the rights the start says which to grant, one after the other', async () => {
    await expect(start()).rejects.toThrow(/grant otklik_app to/)
    await asSuperuser(superuser, [`grant otklik_app to ${role}`])
    await expect(start()).rejects.toThrow(/alter database/)
    await asSuperuser(superuser, [`alter database ${database} owner to ${role}`])
  })

  test('with them the product works in the role that owns nothing, and starts again on what it left', async () => {
    let product: Product = await start()
    try {
      const client = new Client({ connectionString: address })
      await client.connect()
      const roles = await client.query(
        `select distinct usename from pg_stat_activity where datname = $1 and application_name = 'otklik pages'`,
        [database],
      )
      expect(roles.rows).toEqual([{ usename: role }])
      const page = await fetch(`${product.url}/`)
      expect([page.status, (await page.text()).includes('Ваш орган')]).toEqual([200, true])
      const { rows } = await client.query<{ code: string }>('select code from touchpoints.touchpoint limit 1')
      await client.end()
      const taken = await fetch(`${product.url}/e/${rows[0]?.code}/answers`, {
        method: 'POST',
        body: new URLSearchParams(sheetForm({ overall: '5' })),
      })
      expect(taken.status).toBe(200)
      await product.stop()
      product = await start()
      expect((await fetch(`${product.url}/readyz`)).status).toBe(200)
    } finally {
      await product.stop()
    }
  })
})
