import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, START, type Town } from '#test/town.ts'
import type { Body, Work } from '../work.ts'
import { workOpener } from './open-work.ts'
import { openOperator } from './operator/open-operator.ts'
import { overClient } from './single-client.ts'
import { type OfBody, sealed, tablesOf } from './tables.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

interface Tables {
  'identity.person': OfBody & { id: string; name: string; unit_id: string | null }
  'identity.unit': OfBody & { id: string; name: string; kind: string; made_at: string }
}

const tables = tablesOf<Tables>
const insertUnit = (work: Work, name: string) =>
  tables(work)
    .insertInto('identity.unit')
    .values({ name, kind: 'structural', made_at: work.now.toString() } as never)

describe('A work', () => {
  test('has the date of its body: at New Year two bodies are in two years', async () => {
    const todays = async (moment: string) => {
      town.at(moment)
      const both = [town.body, town.other].map((body) => town.inBody(body, async ({ today }) => String(today)))
      return Promise.all(both)
    }
    expect(await todays('2026-12-31T12:59:59Z')).toEqual(['2026-12-31', '2026-12-31'])
    expect(await todays('2026-12-31T13:00:00Z')).toEqual(['2027-01-01', '2026-12-31'])
    expect(await todays('2026-12-31T21:00:00Z')).toEqual(['2027-01-01', '2027-01-01'])
    town.at(START)
  })

  test('happens at one moment', async () => {
    const moments = await town.inBody(town.body, async (work) => {
      const before = String(work.now)
      town.at('2030-01-01T00:00:00Z')
      return [before, String(work.now)]
    })
    town.at(START)
    expect(moments[0]).toBe(moments[1])
  })

  test('asks the time once: who may open it and what it does see one moment', async () => {
    const { pools } = town.installation
    let asked = 0
    const clock = { now: () => Temporal.Instant.from(START).add({ seconds: asked++ }) }
    const seen = await workOpener({ pool: pools.app, clock, jobsAfter: () => [] }).open(
      (now) => `select b.*, '${now}' as at from identity.body b where code = '${town.body.code}'`,
      async (work, { row }) => [row['at'], String(work.now)],
      () => ({ id: '', kind: 'system', roles: [] }),
    )
    expect([seen, asked]).toEqual([[START, START], 1])
  })

  test('without a body there is none', async () => {
    const opening = `select b.* from identity.body b where code = 'nobody'`
    const never = () => Promise.reject(new Error('it ran'))
    expect(
      await town.installation.works.open(opening, never, () => ({ id: '', kind: 'system', roles: [] })),
    ).toBeUndefined()
  })

  test('that fails saves nothing', async () => {
    const failing = town.inBody(town.body, async (work) => {
      await insertUnit(work, 'Не останется').execute()
      throw new Error('the act failed')
    })
    await expect(failing).rejects.toThrow('the act failed')
    expect(await town.sql(`select from identity.unit where name = 'Не останется'`)).toEqual([])
  })

  test('that swallows a fault of the database is not told it was saved', async () => {
    const swallowing = town.inBody(town.body, async (work) => {
      await insertUnit(work, 'Не останется').execute()
      await sql`select 1 / 0`.execute(tables(work)).catch(() => {})
    })
    await expect(swallowing).rejects.toThrow('nothing was saved')
    expect(await town.sql(`select from identity.unit where name = 'Не останется'`)).toEqual([])
  })

  test('announces only what has a known consequence, and a made-up handle opens nothing', async () => {
    await expect(town.inBody(town.body, (work) => work.announce({ type: 'nothing.known' }))).rejects.toThrow(
      'reactions.ts',
    )
    expect(() => tables({ db: {} as Work['db'], body: { id: '' } as Body })).toThrow('belongs to no transaction')
  })
})

describe('The bound handle alone, without row-level security behind it', () => {
  /** The owner of the tables sees every body: whatever is left out here, the condition has left out. */
  async function asOwner<T>(act: (work: Pick<Work, 'db' | 'body' | 'now'>) => Promise<T>): Promise<T> {
    const client = await openOperator(town.installation.pools.operator).connect()
    try {
      await client.query('begin')
      const body = { id: town.body.id } as Body
      return await act({ db: sealed(overClient(client)), body, now: town.installation.clock.now() })
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  test('a left join keeps people without a unit, of this body only', async () => {
    const people = await asOwner(async (work) => {
      const { id } = await insertUnit(work as Work, 'Отдел')
        .returning('id')
        .executeTakeFirstOrThrow()
      await tables(work).updateTable('identity.person').set({ unit_id: id }).where('name', '=', 'Рощина Вера').execute()
      return tables(work)
        .selectFrom('identity.person as p')
        .leftJoin('identity.unit as u', 'u.id', 'p.unit_id')
        .select(['p.name', 'u.name as unit'])
        .orderBy('p.name')
        .execute()
    })
    expect(people).toHaveLength(Object.keys(town.body.people).length)
    expect(people.filter(({ unit }) => unit !== null)).toEqual([{ name: 'Рощина Вера', unit: 'Отдел' }])
  })

  test('changes and takes away nothing of another body', async () => {
    await town.sql(
      `insert into identity.unit (body_id, name, kind, made_at) values ($1, 'Чужой', 'structural', now())`,
      [town.other.id],
    )
    const changed = await asOwner(async (work) => [
      (await tables(work).updateTable('identity.unit').set({ name: 'x' }).executeTakeFirst()).numUpdatedRows,
      (await tables(work).deleteFrom('identity.unit').executeTakeFirst()).numDeletedRows,
      (await tables(work).selectFrom('identity.unit').selectAll().execute()).length,
    ])
    expect(changed).toEqual([0n, 0n, 0])
  })

  test('a work cannot begin another inside of itself', async () => {
    const nested = asOwner((work) =>
      tables(work)
        .transaction()
        .execute(async () => {}),
    )
    await expect(nested).rejects.toThrow('one work is one transaction')
  })
})
