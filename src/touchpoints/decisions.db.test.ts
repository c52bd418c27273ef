import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bodyById } from '#identity'
import type { Work } from '#platform/work.ts'
import type { TownBody } from '#test/bodies.ts'
import { openTown, type Town } from '#test/town.ts'
import { includeAmendments } from './actions/include-amendments.ts'
import { includeSample } from './actions/include-sample.ts'
import { returnAmendment } from './actions/return-amendment.ts'
import { findAmendment, insertAmendments, lockAmendment, type NewAmendment } from './store/amendments.ts'
import { listFullEntries, touchpointByCode } from './store/list-entries.ts'
import { listReturns } from './store/returns.ts'
import { touchpointTables } from './store/tables.ts'
import { CHECKS, type Override } from './terms/amendments.ts'
import { type EntryContent, NO_CONTENT } from './terms/details.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
})
afterAll(() => town.close())

/** As the body's person in this role. */
async function as<T>(role: string, act: (work: Work) => Promise<T>, body: TownBody = town.body): Promise<T> {
  const by = { id: body.people[role]?.id ?? '', kind: 'person' as const, roles: [role] }
  const opened = await town.installation.works.open(
    bodyById(body.id),
    async (work) => ({ result: await act(work) }),
    () => by,
  )
  if (!opened) throw new Error('no such body')
  return opened.result
}

const ASK = 'Запрос на ознакомление с информацией'
const content = (own: Partial<EntryContent>): EntryContent => ({
  ...NO_CONTENT,
  process: ASK,
  channel: 'other',
  kind: 'offline',
  needs: [{ need: 'information', objects: [], words: 'Получение информации' }],
  ...own,
})
const REASONS: Override[] = Object.keys(CHECKS).map((check) => ({
  check: check as keyof typeof CHECKS,
  reason: 'поправим позже',
}))

const submitted = (some: Partial<NewAmendment>): NewAmendment => ({
  deed: 'include',
  touchpointId: null,
  baseVersion: null,
  unitId: null,
  content: null,
  submitted: true,
  ...some,
})
const propose = async (some: Partial<NewAmendment>, role = 'unit-editor'): Promise<string> =>
  (await as(role, (work) => insertAmendments(work, [submitted(some)])))[0] ?? ''
const proposeEntry = (own: Partial<EntryContent>, role?: string) => propose({ content: content(own) }, role)
const include = (ids: readonly string[], role = 'registrar', overrides = REASONS) =>
  as(role, (work) => includeAmendments(work, ids, overrides))
const entries = () => as('registrar', listFullEntries)
const named = async (name: string) => {
  const found = (await entries()).find((entry) => entry.name === name)
  if (!found) throw new Error(`${name} does not stand`)
  return found
}
const made = async (own: Partial<EntryContent> & { name: string }) => {
  expect(await include([await proposeEntry(own)])).toHaveProperty('done')
  return named(own.name)
}

describe('M5: an amendment is included', () => {
  test('Registrar includes a new entry: it stands last in its process, with a code, its amendment and the reasons', async () => {
    const id = await proposeEntry({ name: 'Окно обращений', accessibility: 'Пандус' })
    expect(await include([id])).toHaveProperty('done')
    const entry = await named('Окно обращений')
    expect(entry).toMatchObject({ processName: ASK, version: 1, sampleOf: null, channel: 'other', kind: 'offline' })
    const inProcess = (await entries()).filter(({ processName }) => processName === ASK)
    expect(inProcess.at(-1)?.touchpointId).toBe(entry.touchpointId)
    expect(entry.code).toMatch(/^[a-z\d]{8}$/)
    expect(await as('registrar', (work) => touchpointByCode(work, entry.code))).toMatchObject({
      name: 'Окно обращений',
    })
    const [version] = await town.sql('select * from touchpoints.version where touchpoint_id = $1', [entry.touchpointId])
    expect(version).toMatchObject({
      deed: 'included',
      amendment_id: id,
      included_by: town.body.people['registrar']?.id,
      overrides: [{ check: 'basis', reason: 'поправим позже' }],
    })
    expect(await as('registrar', (work) => findAmendment(work, id))).toMatchObject({
      touchpointId: entry.touchpointId,
      includedBy: town.body.people['registrar']?.id,
      version: 2,
    })
    expect(await town.sql(`select thing from audit.entry where act = 'amendment.included'`)).toEqual([
      { thing: `amendment:${id}` },
    ])
  })

  test('a process that is written otherwise is the same; a new one comes last', async () => {
    await made({ name: 'Ящик обращений', process: 'запрос на  ознакомление с «информацией»' })
    expect((await named('Ящик обращений')).processName).toBe(ASK)
    await made({ name: 'Выставка', process: 'Показ достижений' })
    expect((await entries()).at(-1)).toMatchObject({ name: 'Выставка', processName: 'Показ достижений' })
  })

  test.each(['administrator', 'unit-editor', 'clerk', 'analyst', 'head', 'employee'])(
    '%s includes and returns nothing',
    async (role) => {
      const id = await proposeEntry({ name: `Точка ${role}` })
      expect(await include([id], role)).toHaveProperty('refused')
      expect(await as(role, (work) => returnAmendment(work, id, { words: 'нет', remarks: [] }))).toHaveProperty(
        'refused',
      )
      expect(await as('registrar', (work) => findAmendment(work, id))).toMatchObject({
        includedAt: null,
        returnedAt: null,
        version: 1,
      })
    },
  )

  test('Registrar does not include an amendment of her own, unless the body allows it', async () => {
    const id = await proposeEntry({ name: 'Своя точка' }, 'registrar')
    expect(await include([id])).toMatchObject({ refused: [{ why: /подготовили вы/ }] })
    await town.sql('insert into touchpoints.settings (body_id, own_allowed_at, changed_at) values ($1, now(), now())', [
      town.body.id,
    ])
    expect(await include([id])).toHaveProperty('done')
    await town.sql('update touchpoints.settings set own_allowed_at = null where body_id = $1', [town.body.id])
  })

  test('a registrar of another body finds no such amendment', async () => {
    const id = await proposeEntry({ name: 'Чужая точка' })
    expect(await as('registrar', (work) => includeAmendments(work, [id], REASONS), town.other)).toMatchObject({
      refused: [{ why: 'Такой правки нет' }],
    })
  })

  test('M5: words, channel and need that are missing block, whatever reasons are given; nothing is written', async () => {
    const before = await entries()
    const id = await proposeEntry({ name: ' ', channel: null, needs: [] })
    expect(await include([id])).toMatchObject({
      refused: [{ field: 'name' }, { field: 'channel' }, { field: 'needs' }],
    })
    expect(await entries()).toEqual(before)
  })

  test('M5: a remark wants a reason of its own', async () => {
    const id = await proposeEntry({ name: 'Без основания' })
    expect(await include([id], 'registrar', [{ check: 'basis', reason: ' ' }])).toMatchObject({
      refused: [{ field: 'overrides.basis' }, { field: 'overrides.accessibility' }],
    })
  })

  test('M6: on New Year’s night the day is that of the body', async () => {
    town.at('2026-12-31T12:59:59Z')
    await made({ name: 'Перед полуночью' })
    town.at('2026-12-31T13:00:00Z')
    await made({ name: 'После полуночи' })
    expect(String((await named('Перед полуночью')).includedOn)).toBe('2026-12-31')
    expect(String((await named('После полуночи')).includedOn)).toBe('2027-01-01')
  })
})

describe('M12: a duplicate is refused with a pointer to the entry that stands', () => {
  test('also when it is written otherwise', async () => {
    const id = await proposeEntry({ name: 'СВЯЗЬ «телефонная»', channel: 'phone' })
    expect(await include([id])).toMatchObject({ refused: [{ field: 'name', why: /под номером 1\.2/ }] })
  })

  test('two rows of one decision that repeat each other refuse it whole, and each is named', async () => {
    const before = await entries()
    const ids = [await proposeEntry({ name: 'Новый стенд' }), await proposeEntry({ name: 'стенд «Новый»' })]
    const outcome = await include(ids)
    expect(outcome).toMatchObject({ refused: [{ field: 'name', why: /^П-\d+: Точка «Новый стенд» уже стоит/ }] })
    expect(await entries()).toEqual(before)
  })

  test('two decisions at the same moment about one place: the second is refused', async () => {
    const ids = [await proposeEntry({ name: 'Терминал' }), await proposeEntry({ name: 'терминал' })]
    const outcomes = await Promise.all(ids.map((id) => include([id])))
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1)
    expect((await entries()).filter(({ name }) => /терминал/i.test(name))).toHaveLength(1)
  })
})

describe('M6: what changes is a new version', () => {
  test('a change keeps the place and the code; the version before stays as it was', async () => {
    const before = await named('Окно обращений')
    const id = await propose({
      deed: 'change',
      touchpointId: before.touchpointId,
      baseVersion: 1,
      content: content({ name: 'Окно приёма обращений', keyFor: ['appeals'] }),
      reason: 'Окно переименовали',
    })
    expect(await include([id])).toHaveProperty('done')
    const after = await named('Окно приёма обращений')
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
    const { touchpointId } = await named('Окно приёма обращений')
    const id = await propose({ deed: 'change', touchpointId, baseVersion: 1, content: content({ name: 'Окно' }) })
    expect(await include([id])).toMatchObject({ refused: [{ why: /изменили после того/ }] })
  })

  test('a changed entry of a sample is the body’s own, and its process', async () => {
    const { touchpointId, processId } = await named('Официальный сайт Министерства')
    const id = await propose({
      deed: 'change',
      touchpointId,
      baseVersion: 1,
      content: content({
        process: 'Ознакомление с информацией без взаимодействия с внутренним клиентом',
        name: 'Сайт',
        channel: 'site',
      }),
    })
    expect(await include([id])).toHaveProperty('done')
    expect(await named('Сайт')).toMatchObject({ touchpointId, sampleOf: null, kind: 'digital' })
    const [process] = await town.sql('select sample_of from touchpoints.process where id = $1', [processId])
    expect(process).toEqual({ sample_of: null })
  })

  test('an exclusion wants a reason and where to turn; the entry goes, its code stays its own', async () => {
    const entry = await made({ name: 'Старое окно' })
    const exclusion = { deed: 'exclude', touchpointId: entry.touchpointId, baseVersion: 1 } as const
    expect(await include([await propose(exclusion)])).toMatchObject({
      refused: [{ field: 'reason' }, { field: 'successor' }],
    })
    const id = await propose({ ...exclusion, reason: 'Окно закрыто', turnTo: 'Обратитесь в окно 3' })
    expect(await include([id])).toHaveProperty('done')
    expect((await entries()).some(({ touchpointId }) => touchpointId === entry.touchpointId)).toBe(false)
    const [gone] = await town.sql(
      'select deed, turn_to, name from touchpoints.version where touchpoint_id = $1 and number = 2',
      [entry.touchpointId],
    )
    expect(gone).toEqual({ deed: 'excluded', turn_to: 'Обратитесь в окно 3', name: 'Старое окно' })
    expect(await include([await propose({ ...exclusion, reason: 'ещё раз', turnTo: 'туда' })])).toMatchObject({
      refused: [{ why: /в перечне уже нет/ }],
    })
  })

  test('the last entry of a process may go: the process goes with it and can come back', async () => {
    const entry = await made({ name: 'Одна', process: 'Недолгий процесс' })
    const id = await propose({
      deed: 'exclude',
      touchpointId: entry.touchpointId,
      baseVersion: 1,
      reason: 'не нужна',
      turnTo: 'на сайт',
    })
    expect(await include([id])).toHaveProperty('done')
    const again = await made({ name: 'Другая', process: 'недолгий процесс' })
    expect(again.processId).toBe(entry.processId)
  })
})

describe('M12: two entries become one', () => {
  const merge = (gone: { touchpointId: string; version: number }, stay: { touchpointId: string }) =>
    propose({
      deed: 'merge',
      touchpointId: gone.touchpointId,
      baseVersion: gone.version,
      successorId: stay.touchpointId,
    })

  test('a merge of a merge: every code leads to the one that stays, needs are united, histories stay', async () => {
    const consultation: EntryContent['needs'][number] = {
      need: 'consultation',
      objects: [],
      words: 'Получение консультации',
    }
    const forms: EntryContent['needs'][number] = { need: 'forms', objects: [], words: 'Получение форм документов' }
    const [one, two, three] = [
      await made({ name: 'Киоск 1' }),
      await made({ name: 'Киоск 2', needs: [consultation] }),
      await made({ name: 'Киоск 3', needs: [forms] }),
    ]
    expect(await include([await merge(one, two)])).toHaveProperty('done')
    expect(await include([await merge(await named('Киоск 2'), three)])).toHaveProperty('done')
    const stays = await named('Киоск 3')
    expect(stays.needs.map(({ need }) => need).toSorted()).toEqual(['consultation', 'forms', 'information'])
    for (const { code } of [one, two, three])
      expect(await as('registrar', (work) => touchpointByCode(work, code))).toMatchObject({
        touchpointId: three.touchpointId,
      })
    const leads = await town.sql(
      'select touchpoint_id, stands_in from touchpoints.stands_in where touchpoint_id = any($1)',
      [[one.touchpointId, two.touchpointId, three.touchpointId]],
    )
    expect(new Set(leads.map(({ stands_in }) => stands_in))).toEqual(new Set([three.touchpointId]))
    const gone = await town.sql(
      'select deed, successor_id from touchpoints.version where touchpoint_id = $1 order by number',
      [two.touchpointId],
    )
    expect(gone).toEqual([
      { deed: 'included', successor_id: null },
      { deed: 'changed', successor_id: null },
      { deed: 'merged', successor_id: three.touchpointId },
    ])
  })

  test('entries of two processes are not merged', async () => {
    const [one, two] = [await named('Киоск 3'), await named('Выставка')]
    expect(await include([await merge(one, two)])).toMatchObject({
      refused: [{ field: 'successor', why: /разных процессах/ }],
    })
  })
})

describe('M5: two people at once', () => {
  test('two registrars decide about one amendment: one decision stands', async () => {
    const id = await proposeEntry({ name: 'На двоих' })
    const outcomes = await Promise.all([
      include([id]),
      as('registrar', (work) => returnAmendment(work, id, { words: 'поправьте', remarks: [] })),
      include([id]),
    ])
    expect(outcomes.filter((outcome) => 'done' in outcome)).toHaveLength(1)
    const amendment = await as('registrar', (work) => findAmendment(work, id))
    expect([amendment?.includedAt, amendment?.returnedAt].filter(Boolean)).toHaveLength(1)
    expect((await entries()).filter(({ name }) => name === 'На двоих')).toHaveLength(amendment?.includedAt ? 1 : 0)
  })

  test('the editor mends it while the registrar decides: what was not read is not decided', async () => {
    const id = await proposeEntry({ name: 'Пока читали' })
    const mending = as('unit-editor', async (work) => {
      await lockAmendment(work, id)
      await touchpointTables(work)
        .updateTable('touchpoints.amendment')
        .set({ content: JSON.stringify(content({ name: 'Совсем другое' })), version: 2 })
        .where('id', '=', id)
        .execute()
      await new Promise((resolve) => setTimeout(resolve, 300))
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const seen = new Map([[id, 1]])
    const outcome = await as('registrar', (work) => includeAmendments(work, [id], REASONS, seen))
    await mending
    expect(outcome).toMatchObject({ refused: [{ field: 'version' }] })
    expect(
      await as('registrar', (work) => returnAmendment(work, id, { words: 'нет', remarks: [], seen: 1 })),
    ).toHaveProperty('refused')
    expect(await include([id])).toHaveProperty('done')
    await named('Совсем другое')
  })
})

describe('M5: an amendment is returned', () => {
  test('with remarks per field; the round keeps its words', async () => {
    const id = await proposeEntry({ name: 'Вернуть' })
    const bring = (remarks: { field: 'name' | 'bases'; why: string }[], words = '') =>
      as('registrar', (work) => returnAmendment(work, id, { words, remarks }))
    expect(await bring([{ field: 'name', why: ' ' }])).toMatchObject({ refused: [{ field: 'words' }] })
    expect(
      await bring(
        [
          { field: 'name', why: 'Назовите как на вывеске' },
          { field: 'bases', why: '' },
        ],
        'Почти готово',
      ),
    ).toHaveProperty('done')
    const [round] = await as('registrar', (work) => listReturns(work, id))
    expect(round).toMatchObject({
      number: 1,
      words: 'Почти готово',
      remarks: [{ field: 'name', why: 'Назовите как на вывеске' }],
      content: { name: 'Вернуть' },
    })
    expect(await include([id])).toMatchObject({ refused: [{ why: /уже вернули/ }] })
  })
})

test('M5: an import of ten thousand rows is one decision, in seconds', async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) =>
    submitted({
      content: content({ process: `Процесс ${row % 100}`, name: `Кабинет ${row}`, channel: 'reception' }),
      importRow: row + 1,
    }),
  )
  const ids = await as('unit-editor', (work) => insertAmendments(work, rows), town.other)
  const from = performance.now()
  const outcome = await as('registrar', (work) => includeAmendments(work, ids, REASONS), town.other)
  const seconds = (performance.now() - from) / 1000
  expect(outcome).toHaveProperty('done')
  expect(await as('registrar', listFullEntries, town.other)).toHaveLength(10_000)
  expect(seconds).toBeLessThan(30)
}, 120_000)
