import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Amending, openAmending, pathOf, STAND, versionOn } from '#test/amending.ts'
import type { Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { includeAmendments } from './actions/include-amendments.ts'
import { findAmendment, listAmendments } from './store/amendments.ts'
import type { FullEntry } from './terms/entries.ts'

let amending: Amending
let town: Town
let editor: Visitor
beforeAll(async () => {
  amending = await openAmending()
  town = amending.town
  editor = amending.editor
})
afterAll(() => town.close())

const amendmentIn = (id: string) => town.inBody(town.body, (work) => findAmendment(work, id))

const entryOf = (channel: string) => amending.entries.find((entry) => entry.channel === channel) as FullEntry

describe('A change of an entry that others change too', () => {
  test('is told of the other amendment, then of what was included meanwhile, and is drawn anew with its own words', async () => {
    const phone = entryOf('phone')
    const first = await amending.begin({ deed: 'change', touchpoint: phone.touchpointId })
    const registrar = await town.as('registrar')
    const second = await amending.begin({ deed: 'change', touchpoint: phone.touchpointId, unit: 'none' }, registrar)
    expect((await editor.get(pathOf(first, 'draft'))).body, 'drafts of other units are theirs').not.toContain(
      'Нивин Олег',
    )

    const form = {
      process: phone.processName,
      channel: 'phone',
      needs: ['information'],
      'objects-information': ['any'],
      counting: 'here',
    }
    const hours = { ...form, name: phone.name, hours: 'пн–пт с 9 до 18', reason: 'Новые часы', version: '1' }
    expect((await registrar.post(pathOf(second, 'submission'), hours)).statusCode).toBe(303)
    expect((await editor.get(pathOf(first, 'draft'))).body).toContain('На эту точку уже есть другие правки')
    await town.inBody(
      town.body,
      async (work) => {
        const overrides = (['basis', 'accessibility', 'other-way'] as const).map((check) => ({ check, reason: 'Так' }))
        expect(await includeAmendments(work, [second], overrides)).toHaveProperty('done')
      },
      ['registrar'],
    )

    const mine = { ...form, name: 'Телефон доверия', reason: 'Переименовали', version: '1' }
    const refused = await editor.post(pathOf(first, 'submission'), mine)
    expect(refused.statusCode).toBe(422)
    for (const words of ['Точку тем временем изменили', 'пн–пт с 9 до 18', 'value="Телефон доверия"'])
      expect(refused.body).toContain(words)
    await editor.post(pathOf(first, 'redrawing'))
    expect((await amendmentIn(first))?.content).toMatchObject({
      name: 'Телефон доверия',
      whereabouts: { hours: 'пн–пт с 9 до 18' },
    })
  })

  test('cannot begin with an entry of another unit, nor with one of another body', async () => {
    const [post] = amending.entries.filter(({ channel }) => channel === 'post')
    await town.sql('update touchpoints.version set unit_id = $1 where touchpoint_id = $2', [
      amending.units.theirs,
      post?.touchpointId,
    ])
    const begun = await amending.begin(
      { deed: 'change', touchpoint: post?.touchpointId ?? '', unit: amending.units.theirs },
      await town.as('registrar'),
    )
    await town.sql('update touchpoints.amendment set submitted_at = now() where id = $1', [begun])
    const asked = (await editor.get(`/desk/amendments/new?deed=change&touchpoint=${post?.touchpointId}`)).body
    for (const words of ['Эта точка другого подразделения', 'Отдел рыбы', `/desk/touchpoints/${post?.touchpointId}`])
      expect(asked).toContain(words)
    for (const words of ['Начать черновик', 'Нивин Олег', 'П-']) expect(asked).not.toContain(words)
    const foreign = await editor.post('/desk/amendments', { deed: 'change', touchpoint: post?.touchpointId ?? '' })
    expect([foreign.statusCode, foreign.body.includes('Эта точка другого подразделения')]).toEqual([422, true])
    const nowhere = await editor.post('/desk/amendments', { deed: 'change', touchpoint: randomUUID() })
    expect(nowhere.statusCode).toBe(422)
  })
})

describe('An exclusion and a merge', () => {
  test('Editor says why and where to turn; without that it is not submitted', async () => {
    const stand = entryOf('stand')
    const id = await amending.begin({ deed: 'exclude', touchpoint: stand.touchpointId })
    const page = (await editor.get(pathOf(id, 'draft'))).body
    expect(page).toContain('QR-код на бумаге будут работать дальше')
    expect(page).not.toContain('name="channel"')
    const empty = await editor.post(pathOf(id, 'submission'), { version: '1' })
    expect([empty.statusCode, empty.body.includes('куда обратиться теперь')]).toEqual([422, true])
    const told = { version: versionOn(empty.body), reason: 'Стенд сняли', turnTo: 'Всё есть на сайте' }
    expect((await editor.post(pathOf(id, 'submission'), told)).statusCode).toBe(303)
    expect(await amendmentIn(id)).toMatchObject({ content: null, reason: 'Стенд сняли', turnTo: 'Всё есть на сайте' })
  })

  test('Editor merges only with an entry of the same process and not of another unit', async () => {
    const vk = entryOf('vk')
    const id = await amending.begin({ deed: 'merge', touchpoint: vk.touchpointId })
    const page = (await editor.get(pathOf(id, 'draft'))).body
    const choices = [...page.matchAll(/<option value="([0-9a-f-]{36})"/g)].map(([, value]) => value)
    const process = amending.entries.filter(({ processId }) => processId === vk.processId)
    const others = [vk.touchpointId, entryOf('post').touchpointId]
    expect(choices.sort()).toEqual(
      process
        .map(({ touchpointId }) => touchpointId)
        .filter((one) => !others.includes(one))
        .sort(),
    )
    const elsewhere = amending.entries.find(({ processId }) => processId !== vk.processId)
    const wrong = { version: '1', reason: 'Одно и то же', successor: elsewhere?.touchpointId ?? '' }
    const refused = await editor.post(pathOf(id, 'submission'), wrong)
    expect([refused.statusCode, refused.body.includes('Точки стоят в разных процессах')]).toEqual([422, true])
  })

  test('Editor does not change an entry of another unit by merging with it', async () => {
    const [gone, stay] = [entryOf('ok'), entryOf('post')]
    const id = await amending.begin({ deed: 'merge', touchpoint: gone.touchpointId })
    const typed = { version: '1', reason: 'Одно и то же', successor: stay.touchpointId }
    for (const what of ['draft', 'submission']) {
      const refused = await editor.post(pathOf(id, what), typed)
      expect([refused.statusCode, refused.body.includes('Эта точка другого подразделения')]).toEqual([422, true])
    }
    const registrar = await town.as('registrar')
    expect((await registrar.post(pathOf(id, 'submission'), typed)).statusCode).toBe(303)
  })
})

test('Nobody else sees or writes an amendment: other roles, other units, other bodies', async () => {
  const id = await amending.begin({ deed: 'include' })
  for (const role of ['clerk', 'head', 'analyst', 'employee', 'administrator'])
    expect((await (await town.as(role)).post(pathOf(id, 'draft'), { ...STAND, version: '1' })).statusCode).toBe(403)
  const elsewhere = await town.as('unit-editor', town.other)
  expect((await elsewhere.get(pathOf(id, 'draft'))).statusCode).toBe(404)
  const registrar = await town.as('registrar')
  const theirs = await amending.begin({ deed: 'include', unit: amending.units.theirs }, registrar)
  for (const what of ['draft', 'autosave', 'submission', 'withdrawal', 'redrawing'])
    expect((await editor.post(pathOf(theirs, what), { ...STAND, version: '1' })).statusCode, what).toBe(404)
  const moved = await editor.post(pathOf(id, 'draft'), { ...STAND, version: '1', unit: amending.units.theirs })
  expect([moved.statusCode, moved.body.includes('от своего подразделения')]).toEqual([422, true])
  expect((await registrar.get(`/desk/amendments?unit=${amending.units.theirs}`)).body).toContain(
    pathOf(theirs, 'draft'),
  )
  expect((await editor.get('/desk/amendments?list=drafts')).body).not.toContain(theirs)
})

test('Numbers have no holes and no twins', async () => {
  const all = await town.inBody(town.body, (work) => listAmendments(work))
  expect(all.map(({ number }) => number)).toEqual(all.map((_, place) => all.length - place))
})
