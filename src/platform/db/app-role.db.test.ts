import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { rawSql } from '#test/raw-sql.ts'
import { withDatabase } from '#test/setup/template.ts'
import { openTown, type Town } from '#test/town.ts'
import { openOperator } from './operator/open-operator.ts'
import { openPools, rolesOf } from './pools.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

describe('The role of the application', () => {
  test('owns nothing and is nobody strong', async () => {
    const [role] = await town.sql(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = 'otklik_app'`,
    )
    expect(Object.values(role ?? {})).toEqual([false, false, false, false, false])
    expect(await town.sql(`select 1 from pg_auth_members where member = 'otklik_app'::regrole`)).toEqual([])
    const things = await town.sql(
      `select relname from pg_class where relowner = 'otklik_app'::regrole
       union all select proname from pg_proc where proowner = 'otklik_app'::regrole
       union all select nspname from pg_namespace where nspowner = 'otklik_app'::regrole
       union all select datname from pg_database where datdba = 'otklik_app'::regrole`,
    )
    expect(things).toEqual([])
  })

  test.each([
    'set role otklik_operator',
    'set session authorization otklik_operator',
    'alter table identity.person disable row level security',
    'drop policy own_body on identity.person',
    'create policy mine on identity.person using (true)',
    'alter role otklik_app bypassrls',
    'create table public.mine (a int)',
    'create schema mine',
    'truncate identity.person',
    'select * from graphile_worker._private_jobs',
    'select * from public.otklik_migration',
    `select graphile_worker.add_job('mail/send')`,
    `select platform.guard('identity.person')`,
    "insert into platform.secret (name, value) values ('x', sha256('x'))",
    'update platform.secret set name = name',
    'update platform.installation set made_at = now()',
    'set session_replication_role = replica',
    `copy identity.person to program 'true'`,
    `select pg_read_file('/etc/passwd')`,
  ])('cannot: %s', async (sql) => {
    expect(await rawSql(town).refusalOf(town.body.id, sql)).toMatch(/^42501/)
  })

  test('row security off is an error, not a way', async () => {
    const refusal = await rawSql(town).asApp(town.body.id, async (client) => {
      await client.query('set local row_security = off')
      return client.query('select * from identity.person').catch((fault: Error) => fault.message)
    })
    expect(refusal).toContain('would be affected by row-level security')
  })

  test('functions that act with more rights look nowhere but where they are told, and are closed to others', async () => {
    const functions = await town.sql(
      `select p.oid::regprocedure::text as name, p.proconfig::text as path, has_function_privilege('public', p.oid, 'execute') as open
       from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where p.prosecdef and n.nspname !~ '^(pg_|information_schema|graphile_worker)'`,
    )
    expect(functions.length).toBeGreaterThan(4)
    // Whoever is planned by hand says more after that.
    const looksWide = (path: unknown) => !/^\{search_path=pg_catalog[,}]/.test(String(path))
    expect(functions.filter(({ path, open }) => looksWide(path) || open)).toEqual([])
  })

  test('of one given address: the same role, taken when the connection begins', async () => {
    const [row] = await town.sql('select current_database() as name')
    const url = withDatabase(inject('operator'), String(row?.['name']))
    const pools = openPools(rolesOf(url), 2, () => {})
    expect((await pools.app.query('select current_user as role')).rows).toEqual([{ role: 'otklik_app' }])
    expect((await pools.app.query('select * from identity.person')).rows).toEqual([])
    expect((await openOperator(pools.operator).query('select current_user as role')).rows).toEqual([
      { role: 'otklik_operator' },
    ])
    await pools.close()
  })
})
