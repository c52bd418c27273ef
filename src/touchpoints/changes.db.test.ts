import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf, registrarOf } from '#test/registrar.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'

let town: Town
let desk: ReturnType<typeof registrarOf>
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  desk = registrarOf(town)
})
afterAll(() => town.close())

describe('M6: what changes is a new version', () => {
  test('a change keeps the place and the code; the version before stays as it was', async () => {
    const before = await desk.made({ name: 'Окно обращений' })
    const id = await desk.propose({
      deed: 'change',
      touchpointId: before.touchpointId,
      baseVersion: 1,
      content: contentOf({ name: 'Окно приёма обращений', keyFor: ['appeals'] }),
      reason: 'Окно переименовали',
    })
    expect(await desk.include([id])).toHaveProperty('done')
    const after = await desk.named('Окно приёма обращений')
    expect(after).toMatchObject({ touchpointId: before.touchpointId, code: before.code, version: 2, isKey: true })
    const rows = await town.sql(
      'select number, deed, name, position, reason from touchpoints.version where touchpoint_id = $1 order by number',
      [before.touchpointId],
    )
    expect(rows).toEqual([
      { number: 1, deed: 'included', name: 'Окно обращений', position: 7, reason: '' },
      { number: 2, deed: 'changed', name: 'Окно приёма обращений', position: 7, reason: 'Окно переименовали' },
    ])
  })

  test('what was drawn from an older version is not included', async () => {
    const { touchpointId } = await desk.named('Окно приёма обращений')
    const id = await desk.propose({
      deed: 'change',
      touchpointId,
      baseVersion: 1,
      content: contentOf({ name: 'Окно' }),
    })
    expect(await desk.include([id])).toMatchObject({ refused: [{ why: /изменили после того/ }] })
  })

  test('a changed entry of a sample is the body’s own, and its process', async () => {
    const { touchpointId, processId } = await desk.named('Официальный сайт Министерства')
    const id = await desk.propose({
      deed: 'change',
      touchpointId,
      baseVersion: 1,
      content: contentOf({
        process: 'Ознакомление с информацией без взаимодействия с внутренним клиентом',
        name: 'Сайт',
        channel: 'site',
      }),
    })
    expect(await desk.include([id])).toHaveProperty('done')
    expect(await desk.named('Сайт')).toMatchObject({ touchpointId, sampleOf: null, kind: 'digital' })
    const [process] = await town.sql('select sample_of from touchpoints.process where id = $1', [processId])
    expect(process).toEqual({ sample_of: null })
  })

  test('an exclusion wants a reason and where to turn; the entry goes, its code stays its own', async () => {
    const entry = await desk.made({ name: 'Старое окно' })
    const exclusion = { deed: 'exclude', touchpointId: entry.touchpointId, baseVersion: 1 } as const
    expect(await desk.include([await desk.propose(exclusion)])).toMatchObject({
      refused: [{ field: 'reason' }, { field: 'successor' }],
    })
    const id = await desk.propose({ ...exclusion, reason: 'Окно закрыто', turnTo: 'Обратитесь в окно 3' })
    expect(await desk.include([id])).toHaveProperty('done')
    expect((await desk.entries()).some(({ touchpointId }) => touchpointId === entry.touchpointId)).toBe(false)
    const [gone] = await town.sql(
      'select deed, turn_to, name from touchpoints.version where touchpoint_id = $1 and number = 2',
      [entry.touchpointId],
    )
    expect(gone).toEqual({ deed: 'excluded', turn_to: 'Обратитесь в окно 3', name: 'Старое окно' })
    expect(await desk.include([await desk.propose({ ...exclusion, reason: 'ещё раз', turnTo: 'туда' })])).toMatchObject(
      {
        refused: [{ why: /в перечне уже нет/ }],
      },
    )
  })

  test('the last entry of a process may go: the process goes with it and can come back', async () => {
    const entry = await desk.made({ name: 'Одна', process: 'Недолгий процесс' })
    const id = await desk.propose({
      deed: 'exclude',
      touchpointId: entry.touchpointId,
      baseVersion: 1,
      reason: 'не нужна',
      turnTo: 'на сайт',
    })
    expect(await desk.include([id])).toHaveProperty('done')
    const again = await desk.made({ name: 'Другая', process: 'недолгий процесс' })
    expect(again.processId).toBe(entry.processId)
  })
})
