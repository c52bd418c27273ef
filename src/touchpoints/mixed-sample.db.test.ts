import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { ASK, asRole, contentOf, registrarOf } from '#test/registrar.ts'
import { openTown, type Town } from '#test/town.ts'
import { adoptSample } from './actions/adopt-sample.ts'
import { includeSample } from './actions/include-sample.ts'
import { removeSample } from './actions/remove-sample.ts'
import { listEntries } from './store/list-entries.ts'

let town: Town
let desk: ReturnType<typeof registrarOf>
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  await town.inBody(town.other, includeSample)
  desk = registrarOf(town)
})
afterAll(() => town.close())

describe('App1: the body’s own entries beside a sample', () => {
  test('removing the sample takes what is still sample; a process with an own entry stays and becomes the body’s', async () => {
    await desk.made({ name: 'Своё окно' })
    const site = await desk.named('Официальный сайт Министерства')
    const change = await desk.propose({
      deed: 'change',
      touchpointId: site.touchpointId,
      baseVersion: 1,
      content: contentOf({ process: site.processName, name: 'Наш сайт', channel: 'site' }),
    })
    expect(await desk.include([change])).toHaveProperty('done')
    expect(await town.inBody(town.body, (work) => removeSample(work, async () => false))).toEqual({ done: undefined })
    expect((await desk.entries()).map(({ processName, name, sampleOf }) => [processName, name, sampleOf])).toEqual([
      [ASK, 'Своё окно', null],
      [site.processName, 'Наш сайт', null],
    ])
    const left = await town.sql(
      'select name, sample_of from touchpoints.process where body_id = $1 and removed_at is null order by position',
      [town.body.id],
    )
    expect(left).toEqual([
      { name: ASK, sample_of: null },
      { name: site.processName, sample_of: null },
    ])
  })

  test('a register whose entries all went takes a sample after them', async () => {
    for (const { touchpointId, version } of await desk.entries()) {
      const id = await desk.propose({
        deed: 'exclude',
        touchpointId,
        baseVersion: version,
        reason: 'всё заново',
        turnTo: 'на сайт',
      })
      expect(await desk.include([id])).toHaveProperty('done')
    }
    expect(await town.inBody(town.body, includeSample)).toEqual({ done: undefined })
    expect(await desk.entries()).toHaveLength(17)
  })

  test.each(ROLE_KEYS)('registrar and administrator make the sample the body’s own: %s', async (role) => {
    const may = role === 'registrar' || role === 'administrator'
    const before = await asRole(town, role, listEntries, town.other)
    const isSample = before.some(({ sampleOf }) => sampleOf !== null)
    const outcome = await asRole(town, role, adoptSample, town.other)
    expect('done' in outcome).toBe(may && isSample)
    const after = await asRole(town, role, listEntries, town.other)
    expect(after.map(({ code }) => code)).toEqual(before.map(({ code }) => code))
    if (may) expect(after.every(({ sampleOf }) => sampleOf === null)).toBe(true)
  })

  test('what is the body’s own is not removed with the sample', async () => {
    expect(await town.inBody(town.other, (work) => removeSample(work, async () => false))).toMatchObject({
      refused: [{ why: /Образца в перечне нет/ }],
    })
    expect(await town.sql(`select act from audit.entry where act = 'sample.adopted'`)).toHaveLength(1)
  })
})
