import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeToken } from '#identity'
import { type Amending, openAmending } from '#test/amending.ts'
import type { Town } from '#test/town.ts'

let amending: Amending
let town: Town
const tokens: Record<string, string> = {}
beforeAll(async () => {
  amending = await openAmending()
  town = amending.town
  const tokenOf = (body: Town['body'], role: string) =>
    town.inBody(body, async (work) => {
      const made = await makeToken(work, { name: role, role, days: 30 })
      if ('refused' in made) throw new Error(JSON.stringify(made.refused))
      return made.done
    })
  for (const role of ['unit-editor', 'registrar', 'clerk']) tokens[role] = await tokenOf(town.body, role)
  tokens['elsewhere'] = await tokenOf(town.other, 'registrar')
})
afterAll(() => town.close())

const ask = (method: 'GET' | 'POST' | 'PUT', path: string, sent?: object, who = 'unit-editor') =>
  town.server.inject({
    method,
    url: `/api/v1/amendments${path}`,
    headers: { authorization: `Bearer ${tokens[who]}`, ...(sent ? { 'content-type': 'application/json' } : {}) },
    ...(sent ? { payload: JSON.stringify(sent) } : {}),
  })

const content = {
  process: 'Запрос на ознакомление с информацией',
  name: 'Стенд у входа',
  channel: 'stand',
  needs: [{ need: 'consultation' }],
}
let id = ''

test('A program begins an amendment, writes it, submits and withdraws it', async () => {
  const made = await ask('POST', '', { deed: 'include', content: { name: 'Стенд' }, unitId: amending.units.theirs })
  expect(made.statusCode, made.body).toBe(201)
  expect(made.json()).toMatchObject({
    state: 'draft',
    version: 1,
    unitId: amending.units.theirs,
    content: { name: 'Стенд' },
  })
  id = made.json().id
  const early = await ask('POST', `/${id}/submission`)
  expect([
    early.statusCode,
    early
      .json()
      .errors.map(({ field }: { field: string }) => field)
      .sort(),
  ]).toEqual([422, ['channel', 'needs', 'process']])
  const written = await ask('PUT', `/${id}`, { content, version: 1, unitId: amending.units.theirs })
  expect(written.json()).toMatchObject({
    version: 2,
    content: { kind: 'offline', needs: [{ words: 'Получение консультации' }] },
  })
  const late = await ask('PUT', `/${id}`, { content: { ...content, name: 'Другой' }, version: 1 })
  expect([late.statusCode, late.json().errors.length]).toEqual([422, 1])
  expect((await ask('POST', `/${id}/submission`)).json()).toMatchObject({
    state: 'submitted',
    content: { name: 'Стенд у входа' },
  })
  expect((await ask('POST', `/${id}/withdrawal`)).json()).toMatchObject({ state: 'withdrawn' })
})

test('What cannot be submitted at once is not made at all', async () => {
  const before = (await ask('GET', '')).json().things.length
  const refused = await ask('POST', '', { deed: 'include', content: { name: 'Без процесса' }, submit: true })
  expect(refused.statusCode).toBe(422)
  expect((await ask('GET', '')).json().things.length).toBe(before)
  const twin = await ask('POST', '', {
    deed: 'include',
    content: { ...content, name: 'почта РОССИИ', channel: 'post' },
    submit: true,
  })
  expect(twin.json().errors[0]).toMatchObject({ field: 'name', why: expect.stringContaining('1.3') })
})

test('A change begins with what stands; lists go on by cursor', async () => {
  const [entry] = amending.entries
  const wish = { deed: 'change', touchpointId: entry?.touchpointId, reason: 'Проверка' }
  expect((await ask('POST', '', wish)).json()).toMatchObject({ baseVersion: 1, content: { name: entry?.name } })
  const first = (await ask('GET', '?limit=1')).json()
  const second = (await ask('GET', `?limit=1&cursor=${first.next}`)).json()
  expect([first.things.length, second.things.length]).toEqual([1, 1])
  expect(first.things[0].number).toBe(second.things[0].number + 1)
  expect((await ask('GET', '?state=withdrawn')).json().things.map((one: { id: string }) => one.id)).toEqual([id])
})

test('What cannot be stored or counted is refused by its place, never a fault', async () => {
  const places = async (sent: object) => {
    const refused = await ask('POST', '', { deed: 'include', ...sent })
    return [refused.statusCode, refused.json().errors?.map(({ field }: { field: string }) => field)]
  }
  expect(await places({ content: { ...content, name: 'a\0b' } })).toEqual([422, ['content.name']])
  expect(await places({ content, reason: '\ud800' })).toEqual([422, ['reason']])
  expect((await ask('GET', `?cursor=${2 ** 31}`)).statusCode).toBe(422)
})

test('Permissions are those of the pages', async () => {
  expect((await ask('POST', '', { deed: 'include', content }, 'clerk')).statusCode).toBe(403)
  expect((await ask('GET', '', undefined, 'clerk')).json().things, 'only what became part of a history').toEqual([])
  expect((await ask('GET', `/${id}`, undefined, 'clerk')).statusCode).toBe(404)
  expect((await ask('GET', `/${id}`, undefined, 'elsewhere')).statusCode).toBe(404)
  expect((await ask('POST', `/${id}/withdrawal`, undefined, 'elsewhere')).statusCode).toBe(404)
  expect((await ask('GET', `/${randomUUID()}`)).statusCode).toBe(404)
  expect((await ask('POST', '', { deed: 'include', content, unitId: randomUUID() })).statusCode).toBe(422)
  expect((await ask('POST', '', { deed: 'exclude', touchpointId: randomUUID() })).statusCode).toBe(422)
  expect((await ask('POST', '', { deed: 'devour' })).statusCode).toBe(422)
  const huge = await ask('POST', '', { deed: 'include', content: { ...content, name: 'я'.repeat(501) } })
  expect(huge.statusCode).toBe(422)
})
