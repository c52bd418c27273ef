import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Work } from '#platform/work.ts'
import type { TownBody } from '#test/bodies.ts'
import { ASK, asRole, contentOf, REASONS, registrarOf, submitted } from '#test/registrar.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeAmendments } from './actions/include-amendments.ts'
import { includeSample } from './actions/include-sample.ts'
import { returnAmendment } from './actions/return-amendment.ts'
import { findAmendment, insertAmendments } from './store/amendments.ts'
import { listFullEntries, touchpointByCode } from './store/list-entries.ts'

let town: Town
let desk: ReturnType<typeof registrarOf>
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  desk = registrarOf(town)
})
afterAll(() => town.close())

const by = <T>(role: string, act: (work: Work) => Promise<T>, body?: TownBody) => asRole(town, role, act, body)

describe('M5: an amendment is included', () => {
  test('Registrar includes a new entry: it stands last in its process, with a code, its amendment and the reasons', async () => {
    const id = await desk.proposeEntry({ name: 'Окно обращений', accessibility: 'Пандус' })
    expect(await desk.include([id])).toHaveProperty('done')
    const entry = await desk.named('Окно обращений')
    expect(entry).toMatchObject({ processName: ASK, version: 1, sampleOf: null, channel: 'other', kind: 'offline' })
    const inProcess = (await desk.entries()).filter(({ processName }) => processName === ASK)
    expect(inProcess.at(-1)?.touchpointId).toBe(entry.touchpointId)
    expect(entry.code).toMatch(/^[a-z\d]{8}$/)
    expect(await by('registrar', (work) => touchpointByCode(work, entry.code))).toMatchObject({
      name: 'Окно обращений',
    })
    const [version] = await town.sql('select * from touchpoints.version where touchpoint_id = $1', [entry.touchpointId])
    expect(version).toMatchObject({
      deed: 'included',
      amendment_id: id,
      included_by: town.body.people['registrar']?.id,
      overrides: [{ check: 'basis', reason: 'поправим позже' }],
    })
    expect(await by('registrar', (work) => findAmendment(work, id))).toMatchObject({
      touchpointId: entry.touchpointId,
      includedBy: town.body.people['registrar']?.id,
      version: 2,
    })
    expect(await town.sql(`select thing from audit.entry where act = 'amendment.included'`)).toEqual([
      { thing: `amendment:${id}` },
    ])
  })

  test('a process that is written otherwise is the same; a new one comes last', async () => {
    await desk.made({ name: 'Ящик обращений', process: 'запрос на  ознакомление с «информацией»' })
    expect((await desk.named('Ящик обращений')).processName).toBe(ASK)
    await desk.made({ name: 'Выставка', process: 'Показ достижений' })
    expect((await desk.entries()).at(-1)).toMatchObject({ name: 'Выставка', processName: 'Показ достижений' })
  })

  test.each(['administrator', 'unit-editor', 'clerk', 'analyst', 'head', 'employee'])(
    '%s includes and returns nothing',
    async (role) => {
      const id = await desk.proposeEntry({ name: `Точка ${role}` })
      expect(await desk.include([id], role)).toHaveProperty('refused')
      expect(await by(role, (work) => returnAmendment(work, id, { words: 'нет', remarks: [] }))).toHaveProperty(
        'refused',
      )
      expect(await by('registrar', (work) => findAmendment(work, id))).toMatchObject({
        includedAt: null,
        returnedAt: null,
        version: 1,
      })
    },
  )

  test('Registrar does not include an amendment of her own, unless the body allows it', async () => {
    const id = await desk.proposeEntry({ name: 'Своя точка' }, 'registrar')
    expect(await desk.include([id])).toMatchObject({ refused: [{ why: /подготовили вы/ }] })
    // Nor one that her program made: a program is one with whoever answers for it.
    const registrarId = town.body.people['registrar']?.id ?? ''
    await town.body.token('registrar', registrarId)
    await town.sql(
      `update touchpoints.amendment set made_by = t.id::text, submitted_by = t.id::text
       from identity.api_token t where t.made_by = $2 and amendment.id = $1`,
      [id, registrarId],
    )
    expect(await desk.include([id])).toMatchObject({ refused: [{ why: /подготовили вы/ }] })
    await town.sql('insert into touchpoints.settings (body_id, own_allowed_at, changed_at) values ($1, now(), now())', [
      town.body.id,
    ])
    expect(await desk.include([id])).toHaveProperty('done')
    await town.sql('update touchpoints.settings set own_allowed_at = null where body_id = $1', [town.body.id])
  })

  test('a registrar of another body finds no such amendment', async () => {
    const id = await desk.proposeEntry({ name: 'Чужая точка' })
    expect(await by('registrar', (work) => includeAmendments(work, [id], REASONS), town.other)).toMatchObject({
      refused: [{ why: 'Такой правки нет' }],
    })
  })

  test('M5: words, channel and need that are missing block, whatever reasons are given; nothing is written', async () => {
    const before = await desk.entries()
    const id = await desk.proposeEntry({ name: ' ', channel: null, needs: [] })
    expect(await desk.include([id])).toMatchObject({
      refused: [{ field: 'name' }, { field: 'channel' }, { field: 'needs' }],
    })
    expect(await desk.entries()).toEqual(before)
  })

  test('M5: a remark wants a reason of its own', async () => {
    const id = await desk.proposeEntry({ name: 'Без основания' })
    expect(await desk.include([id], 'registrar', [{ check: 'basis', reason: ' ' }])).toMatchObject({
      refused: [{ field: 'overrides.basis' }, { field: 'overrides.accessibility' }],
    })
  })

  test('M6: on New Year’s night the day is that of the body', async () => {
    town.at('2026-12-31T12:59:59Z')
    await desk.made({ name: 'Перед полуночью' })
    town.at('2026-12-31T13:00:00Z')
    await desk.made({ name: 'После полуночи' })
    expect(String((await desk.named('Перед полуночью')).includedOn)).toBe('2026-12-31')
    expect(String((await desk.named('После полуночи')).includedOn)).toBe('2027-01-01')
  })
})

describe('M12: a duplicate is refused with a pointer to the entry that stands', () => {
  test('also when it is written otherwise', async () => {
    const id = await desk.proposeEntry({ name: 'СВЯЗЬ «телефонная»', channel: 'phone' })
    expect(await desk.include([id])).toMatchObject({ refused: [{ field: 'name', why: /под номером 1\.2/ }] })
  })

  test('two rows of one decision that repeat each other refuse it whole, and each is named', async () => {
    const before = await desk.entries()
    const ids = [await desk.proposeEntry({ name: 'Новый стенд' }), await desk.proposeEntry({ name: 'стенд «Новый»' })]
    const outcome = await desk.include(ids)
    expect(outcome).toMatchObject({ refused: [{ field: 'name', why: /^П-\d+: Точка «Новый стенд» уже стоит/ }] })
    expect(await desk.entries()).toEqual(before)
  })

  test('two decisions at the same moment about one place: the second is refused', async () => {
    const ids = [await desk.proposeEntry({ name: 'Терминал' }), await desk.proposeEntry({ name: 'терминал' })]
    const outcomes = await Promise.all(ids.map((id) => desk.include([id])))
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1)
    expect((await desk.entries()).filter(({ name }) => /терминал/i.test(name))).toHaveLength(1)
  })
})

test('M5: an import of ten thousand rows is one decision, in seconds', async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) =>
    submitted({
      content: contentOf({ process: `Процесс ${row % 100}`, name: `Кабинет ${row}`, channel: 'reception' }),
      importRow: row + 1,
    }),
  )
  const ids = await by('unit-editor', (work) => insertAmendments(work, rows), town.other)
  const from = performance.now()
  const outcome = await by('registrar', (work) => includeAmendments(work, ids, REASONS), town.other)
  const seconds = (performance.now() - from) / 1000
  expect(outcome).toHaveProperty('done')
  expect(await by('registrar', listFullEntries, town.other)).toHaveLength(10_000)
  expect(seconds).toBeLessThan(30)
}, 120_000)
