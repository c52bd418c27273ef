import { expect, test } from 'vitest'
import type { OperatorPool } from '../pools.ts'
import { CannotMigrate, migrate } from './migrate.ts'

/** A server as old as is told, that would break on anything but questions. */
function serverOf(version: number, role: Record<string, boolean>[] = []) {
  const asked: string[] = []
  const client = {
    query: async (sql: string) => {
      asked.push(sql)
      if (sql.startsWith('show server_version_num')) return { rows: [{ server_version_num: String(version) }] }
      if (sql.startsWith('grant')) throw new Error('permission denied')
      return { rows: sql.includes('from pg_roles') ? role : [] }
    },
    release: () => {},
  }
  return { asked, pool: { connect: async () => client } as unknown as OperatorPool }
}

test.each([90_600, 140_022])('version %i is told in a sentence, and nothing is made in it', async (version) => {
  const { asked, pool } = serverOf(version)
  const fault = await migrate(pool, 'migrations').catch((error: unknown) => error)
  expect(fault).toBeInstanceOf(CannotMigrate)
  expect((fault as Error).message).toBe('Нужен PostgreSQL 15 или новее')
  expect(asked.filter((sql) => /create|alter|grant/i.test(sql))).toEqual([])
})

test.each([
  ['could pass the fence', [{ strong: true, usable: true }], 'Роль otklik_app не должна быть суперпользователем'],
  [
    'may not be taken',
    [{ strong: false, usable: false }],
    'Выполните под администратором базы: create role otklik_app nologin; grant otklik_app to',
  ],
])('an application’s role that %s stops the start before any table is made', async (_title, role, words) => {
  const { asked, pool } = serverOf(150_000, role)
  await expect(migrate(pool, 'migrations')).rejects.toThrow(words)
  expect(asked.filter((sql) => sql.includes('create table'))).toEqual([])
})
