import { type Kysely, sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Town } from '#test/town.ts'
import type { Work } from '../work.ts'
import { isDatabaseDown } from './database-down.ts'
import type { OfBody } from './tables.ts'

interface Tables {
  'identity.person': OfBody & { id: string; name: string }
}

let town: Town
let tables: (work: Work) => Kysely<Tables>
beforeAll(async () => {
  // A process keeps so many statements and no more, and the tests before these have used them up: this one begins anew.
  vi.resetModules()
  const [{ openTown }, { tablesOf }] = await Promise.all([import('#test/town.ts'), import('./tables.ts')])
  town = await openTown()
  tables = tablesOf<Tables>
})
afterAll(() => town.close())

const people = async (work: Work) => {
  const rows = await tables(work).selectFrom('identity.person').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}
/** Without the condition that the handle adds: only row-level security stands here. */
const peopleByTheFence = async (work: Work) => {
  const { rows } = await sql<{ id: string }>`select id from identity.person order by id`.execute(tables(work))
  return rows.map(({ id }) => id)
}
const kept = async (work: Work, words: string) => {
  const { rows } = await sql<{ statements: number }>`
    select count(*)::int as statements from pg_prepared_statements
    where name like 'otklik_%' and strpos(statement, ${words}) > 0`.execute(tables(work))
  return rows[0]?.statements
}

test('a statement that a connection keeps gives each body its own rows, in turn, planned for any of them', async () => {
  const all = await town.sql('select body_id, id from identity.person order by id')
  const of = (bodyId: string) => all.filter((row) => row['body_id'] === bodyId).map((row) => row['id'])
  expect(of(town.body.id)).not.toEqual(of(town.other.id))
  // From its sixth run on PostgreSQL may use one plan for all values.
  for (let turn = 0; turn < 10; turn++)
    for (const body of [town.body, town.other]) {
      const seen = await town.inBody(body, async (work) => [await people(work), await peopleByTheFence(work)])
      expect(seen).toEqual([of(body.id), of(body.id)])
    }
  expect(await town.inBody(town.body, (work) => kept(work, 'identity.person order by id'))).toBe(1)
})

test('texts that never come again are not kept', async () => {
  const found = await town.inBody(town.body, async (work) => {
    for (let n = 0; n < 5; n++) await sql`select ${sql.lit(n)} as never_again`.execute(tables(work))
    return kept(work, 'as never_again')
  })
  expect(found).toBe(0)
})

test('a column of a newer version beside this one: the old plan fails once as a database that is away, its connection is left, the next work goes', async () => {
  const everything = (work: Work) => sql`select * from identity.unit limit 0`.execute(tables(work))
  const connection = async (work: Work) =>
    (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tables(work))).rows[0]?.pid
  for (let turn = 0; turn < 3; turn++) await town.inBody(town.body, everything)
  const before = await town.inBody(town.body, connection)
  await town.sql('alter table identity.unit add column newer text')
  const fault = await town.inBody(town.body, everything).catch((thrown: unknown) => thrown)
  expect(fault).toMatchObject({ code: '0A000', message: 'cached plan must not change result type' })
  expect(isDatabaseDown(fault)).toBe(true)
  await town.inBody(town.body, everything)
  expect(await town.inBody(town.body, connection)).not.toBe(before)
})

test('a store that names its columns does not notice a newer one', async () => {
  for (let turn = 0; turn < 3; turn++) await town.inBody(town.body, people)
  await town.sql('alter table identity.person add column newer text')
  expect(await town.inBody(town.body, people)).toHaveLength(Object.keys(town.body.people).length)
})
