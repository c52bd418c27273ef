import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLE_KEYS } from '#identity'
import { openTown, type Town } from '#test/town.ts'
import { includeSample } from './actions/include-sample.ts'
import { undoJournal } from './actions/undo-journal.ts'
import { writeJournal } from './actions/write-journal.ts'
import { mayDo } from './rules/permissions.ts'
import { listEntries } from './store/list-entries.ts'

let town: Town
let touchpointId: string
beforeAll(async () => {
  town = await openTown()
  await town.inBody(town.body, includeSample)
  const [entry] = await town.inBody(town.body, listEntries)
  touchpointId = entry?.touchpointId ?? ''
})
afterAll(() => town.close())

const tokenOf = (role: string, body = town.body) => body.token(role)

const sumOf = async (body = town.body) =>
  Number(
    (
      await town.sql(
        'select coalesce(sum(interactions), 0) as sum from touchpoints.interaction_day where body_id = $1',
        [body.id],
      )
    )[0]?.['sum'],
  )
const batches = () =>
  town.sql('select id, kind, undone_at from touchpoints.journal_batch where body_id = $1 order by made_at', [
    town.body.id,
  ])
const writing = (id = randomUUID()) => ({ id, touchpoint: touchpointId, on: '2026-11-16', times: '3' })

describe('M7: written by hand', () => {
  test.each(ROLE_KEYS)('by those who may: %s', async (role) => {
    const before = await sumOf()
    const person = await town.as(role)
    const { statusCode } = await person.post('/desk/interactions', writing())
    const may = mayDo('journal.write', [role])
    expect([statusCode, await sumOf()]).toEqual(may ? [303, before + 3] : [403, before])
    const { body: html } = await person.get('/desk/interactions')
    expect(html.includes('Записать в журнал')).toBe(may)
  })

  test.each(ROLE_KEYS)('the action itself asks for the role: %s', async (role) => {
    const outcome = await town.inBody(
      town.body,
      (work) => writeJournal(work, { id: randomUUID(), through: { touchpointId }, on: work.today, times: 1 }),
      [role],
    )
    expect('done' in outcome).toBe(mayDo('journal.write', [role]))
  })

  test('the same form sent twice is written once', async () => {
    const before = await sumOf()
    const clerk = await town.as('clerk')
    const form = writing()
    await Promise.all([clerk.post('/desk/interactions', form), clerk.post('/desk/interactions', form)])
    await clerk.post('/desk/interactions', form)
    expect(await sumOf()).toBe(before + 3)
  })

  test('what is wrong is told beside its field, and what was typed stays', async () => {
    const clerk = await town.as('clerk')
    const typed = { id: randomUUID(), channel: '', address: 'ул. <b>Ленина</b>', on: '2026-11-17', times: 'много' }
    const { statusCode, body: html } = await clerk.post('/desk/interactions', typed)
    expect(statusCode).toBe(422)
    expect(html).toContain('Напишите целое число цифрами')
    expect(html).toContain('Выберите точку или канал')
    expect(html).toContain('ул. &lt;b')
    expect(html).not.toContain('<b>Ленина')
  })

  test('tomorrow begins on the clocks of the body', async () => {
    town.at('2026-12-31T12:59:59Z')
    const clerk = await town.as('clerk')
    const form = () => ({ ...writing(), on: '2027-01-01' })
    expect((await clerk.post('/desk/interactions', form())).statusCode).toBe(422)
    town.at('2026-12-31T13:00:00Z')
    expect((await clerk.post('/desk/interactions', form())).statusCode).toBe(303)
    town.at('2026-11-17T09:00:00Z')
  })

  test('a touchpoint of another body is none', async () => {
    const outsider = await town.as('clerk', town.other)
    const { statusCode, body: html } = await outsider.post('/desk/interactions', writing())
    expect([statusCode, await sumOf(town.other)]).toEqual([422, 0])
    expect(html).toContain('Такой точки нет')
  })
})

describe('M7: taken back', () => {
  test('exactly what was written goes, once, and the list still tells of it', async () => {
    const before = await sumOf()
    const clerk = await town.as('clerk')
    const form = writing()
    await clerk.post('/desk/interactions', form)
    const address = `/desk/interactions/batches/${form.id}/removal`
    expect((await clerk.get(address)).body).toContain('3\u00a0взаимодействия')
    await Promise.all([clerk.post(address), clerk.post(address)])
    expect(await sumOf()).toBe(before)
    const list = (await clerk.get('/desk/interactions')).body
    for (const words of ['Электронная почта', 'Отменено'])
      expect(list.split('Последние записи').at(-1)).toContain(words)
  })

  test.each([
    ['registrar', true],
    ['administrator', true],
    ['unit-editor', false],
    ['analyst', false],
  ])('of somebody else by %s: %s', async (role, may) => {
    const clerk = await town.as('clerk')
    const form = writing()
    await clerk.post('/desk/interactions', form)
    const { statusCode } = await (await town.as(role)).post(`/desk/interactions/batches/${form.id}/removal`)
    expect(statusCode).toBe(may ? 303 : 403)
  })

  test('not by another body, and nothing that never was', async () => {
    const [batch] = await batches()
    const outsider = await town.as('registrar', town.other)
    expect((await outsider.post(`/desk/interactions/batches/${batch?.['id']}/removal`)).statusCode).toBe(404)
    expect(await town.inBody(town.body, (work) => undoJournal(work, randomUUID()))).toBeUndefined()
  })
})

describe('M7: noted by a program', () => {
  test('through a touchpoint or an address; what is wrong is said', async () => {
    const clerk = town.program(await tokenOf('clerk'))
    const send = (sent: object) => clerk.send('POST', '/api/v1/interactions', { on: '2026-11-16', number: 2, ...sent })
    const before = await sumOf()
    expect((await send({ touchpointId, kind: 'call' })).statusCode).toBe(201)
    expect((await send({ channel: 'email', address: 'x@y.ru' })).statusCode).toBe(201)
    expect((await send({ channel: 'email' })).statusCode).toBe(201)
    expect(await sumOf()).toBe(before + 6)
    expect((await send({ touchpointId, on: '2026-11-18' })).json().errors).toEqual([
      { field: 'on', why: 'Этот день ещё не наступил. Поставьте сегодняшний или прошедший' },
    ])
    expect((await send({ touchpointId: randomUUID() })).statusCode).toBe(422)
    expect((await send({ touchpointId, channel: 'email' })).statusCode).toBe(422)
    expect((await send({ channel: 'pigeon' })).statusCode).toBe(422)
    expect(
      (
        await town
          .program(await tokenOf('analyst'))
          .send('POST', '/api/v1/interactions', { touchpointId, on: '2026-11-16', number: 1 })
      ).statusCode,
    ).toBe(403)
  })

  test('with the key of a sending it is noted once', async () => {
    const clerk = town.program(await tokenOf('clerk'))
    const before = await sumOf()
    const key = { 'idempotency-key': randomUUID() }
    const sent = { touchpointId, on: '2026-11-16', number: 4 }
    const first = await clerk.send('POST', '/api/v1/interactions', sent, key)
    const second = await clerk.send('POST', '/api/v1/interactions', sent, key)
    expect([first.statusCode, second.statusCode, second.body]).toEqual([201, 201, first.body])
    expect(await sumOf()).toBe(before + 4)
  })
})
