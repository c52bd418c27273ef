import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'
import { goneByCode, goneById } from './store/gone-entries.ts'
import { listEntries, touchpointByCode } from './store/list-entries.ts'
import type { RegisterEntry } from './terms.ts'

let town: Town
let entries: RegisterEntry[]
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  await town.inBody(town.other, includeSample)
  entries = await town.inBody(town.body, listEntries)
})
afterAll(() => town.close())

const at = (place: number) => entries[place] as RegisterEntry
const byCode = (place: number, of = town.body) => town.inBody(of, (work) => goneByCode(work, at(place).code))
const leadsTo = (place: number) => town.inBody(town.body, (work) => touchpointByCode(work, at(place).code))

/** A further version, as the register's own actions write it. */
async function goes(place: number, deed: 'excluded' | 'merged', successor: number | null, turnTo = '') {
  const id = at(place).touchpointId
  const next = successor === null ? null : at(successor).touchpointId
  await town.sql(
    `insert into touchpoints.version (body_id, touchpoint_id, number, name, channel, kind, needs, included_at, included_on,
       process_id, position, deed, successor_id, turn_to)
     select body_id, touchpoint_id, number + 1, name, channel, kind, needs, included_at, '2026-11-17', process_id, position,
       $3, $4, $5
     from touchpoints.version where body_id = $1 and touchpoint_id = $2 order by number desc limit 1`,
    [town.body.id, id, deed, next, turnTo],
  )
  if (deed === 'merged')
    await town.sql(
      'update touchpoints.touchpoint set merged_into = $3 where body_id = $1 and (id = $2 or merged_into = $2)',
      [town.body.id, id, next],
    )
}

describe('M6: a code of an entry that went goes on leading people', () => {
  test('of one that stands nothing is told: its code leads to itself', async () => {
    expect(await byCode(0)).toBeUndefined()
    expect(await leadsTo(0)).toEqual(at(0))
  })

  test('excluded: it is told when, where it stood and where to turn now', async () => {
    await goes(0, 'excluded', 1, 'Звоните в приёмную')
    expect(await leadsTo(0)).toBeUndefined()
    const { touchpointId, code, name, processName } = at(0)
    const told = await byCode(0)
    expect(told).toMatchObject({
      touchpointId,
      code,
      name,
      processName,
      deed: 'excluded',
      turnTo: 'Звоните в приёмную',
    })
    expect(told?.goneOn.toString()).toBe('2026-11-17')
    expect(told?.successor).toEqual(at(1))
    expect(await town.inBody(town.body, (work) => goneById(work, touchpointId))).toEqual(told)
  })

  test('merged: both codes lead to the one that stays, however often it happened', async () => {
    await goes(2, 'merged', 3)
    await goes(3, 'merged', 4)
    expect(await leadsTo(2)).toEqual(at(4))
    expect(await leadsTo(3)).toEqual(at(4))
    expect((await byCode(2))?.successor).toEqual(at(4))
    expect((await byCode(2))?.deed).toBe('merged')
  })

  test('where to turn has gone as well: on to the last that stands, with the nearest words', async () => {
    await goes(1, 'merged', 5)
    expect((await byCode(0))?.successor).toEqual(at(5))
    await goes(4, 'excluded', null, 'Напишите нам письмо')
    expect(await byCode(2)).toMatchObject({ successor: null, turnTo: 'Напишите нам письмо' })
    expect(await leadsTo(2)).toBeUndefined()
  })

  test('in a circle nobody walks for ever', async () => {
    await goes(6, 'excluded', 7)
    await goes(7, 'excluded', 6)
    expect((await byCode(6))?.successor).toBeNull()
  })

  test('another body knows nothing of the code', async () => {
    expect(await byCode(0, town.other)).toBeUndefined()
  })
})
