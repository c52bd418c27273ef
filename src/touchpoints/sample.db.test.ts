import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimShortCodes } from '#platform/short-codes/claim-short-codes.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'
import { noteInteraction } from './actions/note-interaction.ts'
import { removeSample } from './actions/remove-sample.ts'
import { readCode } from './rules/codes.ts'
import { SAMPLE } from './sample.ts'
import { listEntries, touchpointByCode } from './store/list-entries.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const entries = (body = town.body) => town.inBody(body, listEntries)
const include = (body = town.body) => town.inBody(body, includeSample)
const remove = (body = town.body, answered = false) =>
  town.inBody(body, (work) => removeSample(work, async () => answered))

describe('App1: the sample', () => {
  test('stands word for word and in its sequence, marked as a sample', async () => {
    expect(await include()).toEqual({ done: undefined })
    const stands = await entries()
    expect(stands.map(({ processName, name, channel, needs }) => [processName, name, channel, needs])).toEqual(
      SAMPLE.flatMap((process) =>
        process.entries.map(({ name, channel, needs }) => [process.name, name, channel, needs]),
      ),
    )
    expect(new Set(stands.map(({ sampleOf }) => sampleOf))).toEqual(
      new Set([
        'Приказ министерства сельского хозяйства Магаданской области от 20 марта 2024 г. № 25-ОСН, приложение 1',
      ]),
    )
  })

  test('included twice, also at the same moment, it stands once', async () => {
    const before = await entries()
    await Promise.all([include(), include(), include()])
    expect(await entries()).toEqual(before)
    await Promise.all([include(town.other), include(town.other)])
    expect(await entries(town.other)).toHaveLength(17)
  })

  test('every code is its own in the installation and reads as itself', async () => {
    const codes = [...(await entries()), ...(await entries(town.other))].map(({ code }) => code)
    expect(new Set(codes).size).toBe(34)
    for (const code of codes) expect(readCode(code.toUpperCase())).toBe(code)
  })

  test('a code that another body has is left alone: the next one is taken', async () => {
    const taken = (await entries())[0]?.code ?? ''
    const chance = [taken, taken, 'cdfhjkmn', 'cdfhjkmn', 'cdfhjkmp']
    const ids = [randomUUID(), randomUUID()]
    const next = () => chance.shift() ?? ''
    const claimed = await town.inBody(town.other, (work) => claimShortCodes(work, { kind: 'touchpoint', ids }, next))
    expect([...claimed.values()].sort()).toEqual(['cdfhjkmn', 'cdfhjkmp'])
    expect([...claimed.keys()].sort()).toEqual(ids.sort())
  })

  test('a code leads to its entry in its own body only', async () => {
    const entry = (await entries())[3]
    const byCode = (body = town.body) => town.inBody(body, (work) => touchpointByCode(work, entry?.code ?? ''))
    expect(await byCode()).toEqual(entry)
    expect(await byCode(town.other)).toBeUndefined()
  })

  test('of two bodies each has a sample of its own; without a body nothing is seen, through the view either', async () => {
    const [ours, theirs] = [await entries(), await entries(town.other)]
    expect(ours.filter(({ touchpointId }) => theirs.some((entry) => entry.touchpointId === touchpointId))).toEqual([])
    const { app } = town.installation.pools
    for (const table of ['process', 'touchpoint', 'version', 'interaction_day', 'current_entry'])
      expect((await app.query(`select * from touchpoints.${table}`)).rows).toEqual([])
    expect((await app.query('select * from platform.short_code')).rows).toEqual([])
  })
})

describe('the sample goes whole while nothing hangs on it', () => {
  test('Administrator cannot remove a sample that was answered about, and it stays whole', async () => {
    expect(await remove(town.body, true)).toMatchObject({ refused: [{ field: 'sample', why: /оставили отзывы/ }] })
    expect(await entries()).toHaveLength(17)
  })

  test('Administrator cannot remove a sample with interactions in the journal', async () => {
    await town.inBody(town.other, async (work) => {
      const [entry] = await listEntries(work)
      await noteInteraction(work, {
        touchpointId: entry?.touchpointId ?? '',
        on: work.today,
        kind: 'call',
        source: 'hand',
      })
    })
    expect(await remove(town.other)).toMatchObject({ refused: [{ field: 'sample', why: /учтены взаимодействия/ }] })
    expect(await entries(town.other)).toHaveLength(17)
  })

  test('Administrator removes it, a second one is told, and it can come again with other codes', async () => {
    const before = await entries()
    expect(await remove()).toEqual({ done: undefined })
    expect(await entries()).toEqual([])
    const [gone] = before
    expect(await town.inBody(town.body, (work) => touchpointByCode(work, gone?.code ?? ''))).toBeUndefined()
    expect(await remove()).toMatchObject({ refused: [{ why: /уже убрали/ }] })
    expect(await entries(town.other)).toHaveLength(17)

    await include()
    const again = await entries()
    expect(again.map(({ name }) => name)).toEqual(before.map(({ name }) => name))
    expect(again.filter(({ code }) => before.some((entry) => entry.code === code))).toEqual([])
  })

  test('both acts stand in the audit', async () => {
    const rows = await town.sql('select act, thing from audit.entry where body_id = $1 order by id', [town.body.id])
    const thing = `register:${town.body.id}`
    expect(rows).toEqual(['sample.included', 'sample.removed', 'sample.included'].map((act) => ({ act, thing })))
  })

  test('a register with entries of its own takes no sample', async () => {
    await town.sql('update touchpoints.touchpoint set sample_of = null where body_id = $1', [town.other.id])
    expect(await include(town.other)).toMatchObject({ refused: [{ field: 'sample', why: /только в пустой перечень/ }] })
  })
})
