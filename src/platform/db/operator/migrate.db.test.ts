import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { asSuperuser, withDatabase } from '#test/setup/template.ts'
import { openPools, type Pools } from '../pools.ts'
import { migrate } from './migrate.ts'
import { openOperator } from './open-operator.ts'

let database: string
let pools: Pools
let folder: string
beforeEach(async () => {
  database = `migrate_${randomBytes(6).toString('hex')}`
  await asSuperuser(inject('superuser'), [`create database ${database} owner otklik_operator`])
  const operator = withDatabase(inject('operator'), database)
  pools = openPools({ app: operator, operator }, 2, () => {})
  folder = await mkdtemp(join(tmpdir(), 'otklik-migrations-'))
  await cp('migrations', folder, { recursive: true })
})
afterEach(async () => {
  await pools.close()
  await asSuperuser(inject('superuser'), [`drop database ${database} with (force)`])
  await rm(folder, { recursive: true })
})

const add = (name: string, sql: string) => writeFile(join(folder, name), sql)
const asked = async (sql: string) => (await openOperator(pools.operator).query(sql)).rows
const names = async () => (await readdir(folder)).sort()

describe('Migrations', () => {
  test('run once, in order; the next start finds nothing to do', async () => {
    expect(await migrate(pools.operator, folder)).toEqual(await names())
    expect(await migrate(pools.operator, folder)).toEqual([])
    await add('9000-more.sql', 'create table public.more (a int)')
    expect(await migrate(pools.operator, folder)).toEqual(['9000-more.sql'])
  })

  test('copies that start together run each file once', async () => {
    const others = [1, 2].map(() =>
      openPools({ app: '', operator: withDatabase(inject('operator'), database) }, 2, () => {}),
    )
    const ran = await Promise.all([pools, ...others].map(({ operator }) => migrate(operator, folder)))
    expect(ran.flat().sort()).toEqual(await names())
    expect(ran.filter((files) => files.length > 0)).toHaveLength(1)
    await Promise.all(others.map((other) => other.close()))
  })

  test('a file that has changed after it ran stops the start', async () => {
    await migrate(pools.operator, folder)
    const [first = ''] = await names()
    await add(first, `${await readFile(join(folder, first), 'utf8')}\n-- one more line`)
    await expect(migrate(pools.operator, folder)).rejects.toThrow(
      `Файл ${first} изменился после того, как был выполнен. Верните прежний текст`,
    )
  })

  test('a database that a newer version has been at stops the start, and nothing is run', async () => {
    await add('9000-newer.sql', 'create table public.newer (a int)')
    await migrate(pools.operator, folder)
    await rm(join(folder, '9000-newer.sql'))
    await add('8000-other.sql', 'create table public.other (a int)')
    await expect(migrate(pools.operator, folder)).rejects.toThrow(
      'База новее этой версии программы: в ней уже выполнена 9000-newer.sql. Поставьте новую версию',
    )
    expect(await asked(`select to_regclass('public.other') as found`)).toEqual([{ found: null }])
  })

  test('a file with a fault leaves nothing half done; mended, it runs', async () => {
    await add(
      '9000-faulty.sql',
      'create table public.half (a int); insert into public.half values (1); select nothing_such();',
    )
    await add('9001-later.sql', 'create table public.later (a int)')
    await expect(migrate(pools.operator, folder)).rejects.toThrow(
      /^Не выполнился 9000-faulty.sql: function nothing_such/,
    )
    expect(await asked(`select to_regclass('public.half') as half, to_regclass('public.later') as later`)).toEqual([
      { half: null, later: null },
    ])
    await add('9000-faulty.sql', 'create table public.half (a int)')
    expect(await migrate(pools.operator, folder)).toEqual(['9000-faulty.sql', '9001-later.sql'])
  })

  test('killed in the middle of a file: nothing of it stands, the lock is free, the next start finishes', async () => {
    await migrate(pools.operator, folder)
    await add(
      '9000-long.sql',
      'create table public.half (a int); select pg_sleep(30); create table public.whole (a int)',
    )
    const running = migrate(pools.operator, folder)
    const ended = running.then(
      () => 'ran',
      (fault: Error) => fault.message,
    )
    const sleeping = `select pid from pg_stat_activity where datname = '${database}' and wait_event = 'PgSleep'`
    for (let turn = 0; (await asked(sleeping)).length === 0; turn += 1) {
      if (turn > 200) throw new Error('it never began')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    await asked(`select pg_terminate_backend(pid) from (${sleeping}) as asleep`)
    expect(await ended).toMatch(/^Не выполнился 9000-long.sql: terminating connection|Connection terminated/)
    expect(await asked(`select to_regclass('public.half') as found`)).toEqual([{ found: null }])
    await add('9000-long.sql', 'create table public.half (a int); create table public.whole (a int)')
    expect(await migrate(pools.operator, folder)).toEqual(['9000-long.sql'])
  })
})
