import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { checkSeals } from './actions/check-seals.ts'
import { record } from './actions/record.ts'
import { sealAudit } from './operator/seal.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const seal = () => sealAudit(town.installation.pools.operator, town.installation.clock)
const check = () => town.inBody(town.body, checkSeals)

describe('K4.2: the audit', () => {
  test('an act is sealed, and the seals agree', async () => {
    await town.inBody(town.body, (work) => record(work, 'unit.made', 'unit:1', ['name']))
    expect(await check()).toMatchObject({ seals: 0, waiting: 1, broken: [] })
    await seal()
    await town.inBody(town.body, (work) => record(work, 'unit.closed', 'unit:1'))
    await seal()
    expect(await check()).toMatchObject({ seals: 2, sealed: 2, waiting: 0, broken: [] })
  })

  test('each body has a chain of its own and cannot see the other one', async () => {
    await town.inBody(town.other, (work) => record(work, 'unit.made', 'unit:2'))
    await seal()
    expect(await town.inBody(town.other, checkSeals)).toMatchObject({ seals: 1, sealed: 1, broken: [] })
    expect(await check()).toMatchObject({ seals: 2, sealed: 2 })
  })

  test.each([
    'update audit.entry set act = $$unit.kept$$',
    'delete from audit.entry',
    'truncate audit.entry',
    'delete from audit.seal',
  ])('even the owner cannot: %s', async (statement) => {
    await expect(town.sql(statement)).rejects.toThrow('append-only')
  })

  test('an act changed behind the triggers is found', async () => {
    await town.sql('alter table audit.entry disable trigger append_only')
    await town.sql('update audit.entry set fields = $1 where act = $2 and body_id = $3', [
      ['kind'],
      'unit.made',
      town.body.id,
    ])
    expect((await check()).broken).toEqual([{ seal: 1, why: 'entry changed' }])
    await town.sql('delete from audit.entry where act = $1 and body_id = $2', ['unit.made', town.body.id])
    expect((await check()).broken).toEqual([{ seal: 1, why: 'entry missing' }])
    await town.sql('alter table audit.entry enable trigger append_only')
  })

  test('an act without a name is refused: anonymous answers leave no entry', async () => {
    const act = town.inBody(town.body, (work) =>
      record({ ...work, by: { ...work.by, kind: 'citizen' } }, 'answer.given', 'sheet:1'),
    )
    await expect(act).rejects.toThrow()
  })
})
