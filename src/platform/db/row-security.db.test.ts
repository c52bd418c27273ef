import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rawSql } from '#test/raw-sql.ts'
import { type Relation, relations, rowStatement } from '#test/rows.ts'
import { withDatabase } from '#test/setup/template.ts'
import { openTown, type Town } from '#test/town.ts'
import { openOperator } from './operator/open-operator.ts'

let town: Town
let owned: Relation[]
let asApp: ReturnType<typeof rawSql>['asApp']
let refusalOf: ReturnType<typeof rawSql>['refusalOf']

const superuser = async (database: string, act: (client: Client) => Promise<void>) => {
  const client = new Client({ connectionString: withDatabase(inject('superuser'), database) })
  await client.connect()
  await act(client).finally(() => client.end())
}

beforeAll(async () => {
  town = await openTown()
  const { asApp: as, refusalOf: of } = rawSql(town)
  asApp = as
  refusalOf = of
  const database = String((await one('select current_database() as name'))['name'])
  await superuser(database, async (client) => {
    owned = await relations(client, { ofBodies: true })
    await client.query('set session_replication_role = replica')
    // One id for every thing of a body, so that views find their pairs.
    const things = [town.body, town.other].map(({ id }) => [id, randomUUID()])
    for (const { name, kind } of owned) {
      if (kind === 'view') continue
      const statement = await rowStatement(client, name)
      for (const ids of things) await client.query(statement, ids)
    }
  })
})
afterAll(() => town.close())

const one = async (sql: string, values: unknown[] = []) => (await town.sql(sql, values))[0] ?? {}

describe('Every table with rows of bodies', () => {
  test('is among those that are tried here', () => {
    expect(owned.filter(({ kind }) => kind === 'table').length).toBeGreaterThan(15)
    expect(owned.filter(({ kind }) => kind === 'view').length).toBeGreaterThan(1)
  })

  test('stands behind forced row-level security with both policies', async () => {
    for (const { name, kind } of owned) {
      if (kind === 'view') continue
      const state = await one('select relrowsecurity, relforcerowsecurity from pg_class where oid = $1::regclass', [
        name,
      ])
      expect({ name, ...state }).toEqual({ name, relrowsecurity: true, relforcerowsecurity: true })
      const policies = await town.sql(
        `select polname, polcmd, polroles::regrole[]::text[] as roles, pg_get_expr(polqual, polrelid) as sees,
           pg_get_expr(polwithcheck, polrelid) as writes from pg_policy where polrelid = $1::regclass order by polname`,
        [name],
      )
      const own = '(body_id = ( SELECT platform.body() AS body))'
      expect({ name, policies }).toEqual({
        name,
        policies: [
          { polname: 'operator', polcmd: '*', roles: ['otklik_operator'], sees: 'true', writes: 'true' },
          { polname: 'own_body', polcmd: '*', roles: ['otklik_app'], sees: own, writes: own },
        ],
      })
    }
  })

  test('begins its keys with the body', async () => {
    const keys = await town.sql(
      `select c.conrelid::regclass::text as name, a.attname from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'p' and c.conrelid = any ($1::regclass[])`,
      [owned.filter(({ kind }) => kind === 'table').map(({ name }) => name)],
    )
    expect(keys.filter(({ attname }) => attname !== 'body_id')).toEqual([])
  })

  test('the tables without bodies are known by name', async () => {
    const client = {
      query: (text: string, values: unknown[]) => openOperator(town.installation.pools.operator).query(text, values),
    } as never
    const others = await relations(client, { ofBodies: false })
    expect(others.map(({ name }) => name)).toEqual([
      'identity.body',
      'platform.calendar_year',
      'platform.installation',
      'platform.secret',
      'public.otklik_migration',
    ])
  })
})

describe('Views that others read', () => {
  test('see with the eyes of whoever asks', async () => {
    const views = await town.sql(
      `select c.oid::regclass::text as name, coalesce(c.reloptions::text[] && array['security_invoker=true', 'security_invoker=on'], false) as safe
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('v', 'm') and n.nspname !~ '^(pg_|information_schema|graphile_worker)'`,
    )
    expect(views.filter(({ safe }) => !safe)).toEqual([])
  })
})

describe('Raw SQL in the role of the application', () => {
  test('without a body it gets no row from any table or view', async () => {
    const seen = await asApp(undefined, async (client) => {
      const counts: Record<string, unknown> = {}
      for (const { name } of owned)
        counts[name] = (await client.query(`select count(*) as rows from ${name}`)).rows[0].rows
      return counts
    })
    expect(Object.entries(seen).filter(([, rows]) => rows !== 0)).toEqual([])
  })

  test.each(['', 'not-a-body', randomUUID()])('with the body %j it gets no row either', async (body) => {
    for (const { name } of owned) {
      const rows = await asApp(undefined, async (client) => {
        await client.query(`select set_config('otklik.body', $1, true)`, [body])
        return (await client.query(`select * from ${name}`)).rows
      }).catch((fault: Error) => fault.message)
      expect({ name, rows: String(rows) }).toEqual({
        name,
        rows: body === 'not-a-body' ? expect.stringContaining('uuid') : '',
      })
    }
  })

  test('with a body it gets rows of this body and of no other, from every table and view', async () => {
    for (const body of [town.body, town.other]) {
      await asApp(body.id, async (client) => {
        for (const { name } of owned) {
          const bodies = (await client.query(`select distinct body_id from ${name}`)).rows
          expect({ name, bodies }).toEqual({ name, bodies: [{ body_id: body.id }] })
        }
      })
    }
  })

  test('the body of a transaction is gone with it', async () => {
    const client = await town.installation.pools.app.connect()
    await client.query(`begin; select set_config('otklik.body', '${town.body.id}', true); commit`)
    expect((await client.query('select * from identity.person')).rows).toEqual([])
    client.release()
  })

  test('it cannot insert a row of another body', async () => {
    for (const { name, kind } of owned) {
      if (kind === 'view') continue
      const may = await one(`select has_table_privilege('otklik_app', $1, 'insert') as may`, [name])
      const statement = await rowStatement(town.installation.pools.operator as never, name)
      const refusal = await refusalOf(town.body.id, statement, [town.other.id, randomUUID()])
      expect({ name, refusal }).toEqual({
        name,
        refusal: expect.stringContaining(
          may['may'] ? '42501 new row violates row-level security' : '42501 permission denied',
        ),
      })
    }
  })

  test('it cannot give a row away, nor change or take rows of another body', async () => {
    for (const { name, kind } of owned) {
      if (kind === 'view') continue
      const given = await refusalOf(town.body.id, `update ${name} set body_id = $1`, [town.other.id])
      expect({ name, given }).toEqual({ name, given: expect.stringMatching(/^42501/) })
      const taken = await asApp(town.body.id, (client) =>
        client.query(`delete from ${name} where body_id = $1`, [town.other.id]).then(
          ({ rowCount }) => rowCount,
          () => 0,
        ),
      )
      expect({ name, taken }).toEqual({ name, taken: 0 })
    }
  })

  test('of bodies it sees the public card and changes its own only', async () => {
    const changed = await asApp(town.body.id, (client) =>
      client.query(`update identity.body set name = 'x'`).then(({ rowCount }) => rowCount),
    )
    expect(changed).toBe(1)
    expect(await refusalOf(town.body.id, 'delete from identity.body')).toMatch(/^42501/)
    expect(await refusalOf(town.body.id, `update identity.body set id = '${randomUUID()}'`)).toMatch(/^(42501|23503)/)
  })
})
