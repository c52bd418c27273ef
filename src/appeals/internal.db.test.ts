import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const FORM = { kind: 'complaint', topic: 'load', words: 'Отчёт сдаём трижды в разных формах', against: '' }
const asText = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

describe('K5.4: an employee as internal client', () => {
  test('brings an appeal under their own name, once however often it is sent, and sees where it stands', async () => {
    const employee = await town.as('employee')
    expect(asText((await employee.get('/desk/internal')).body)).toContain('Вы ещё ничего не писали')
    const form = { ...FORM, id: randomUUID() }
    const sent = await employee.post('/desk/internal', form)
    expect([sent.statusCode, sent.headers.location?.slice(0, 8)]).toEqual([303, '/status/'])
    expect((await employee.post('/desk/internal', form)).headers.location).toBe(sent.headers.location)
    const rows = await town.sql(
      `select a.number, a.contour, a.way, a.regime, a.kind, a.author ->> 'name' as name, c.person_id, q.topic_code
       from appeals.appeal a join clients.client c on c.id = a.client_id join appeals.question q on q.appeal_id = a.id`,
    )
    expect(rows).toEqual([
      {
        ...{ number: 1, contour: 'internal', way: 'internal', regime: 'internal', kind: 'complaint' },
        ...{ name: 'Ключев Пётр', person_id: town.body.people['employee']?.id, topic_code: 'internal.load' },
      },
    ])
    expect(asText((await employee.get('/desk/internal')).body)).toMatch(/О-1\/26 Отчёт сдаём трижды.*Жалоба.*до /)
    expect((await (await town.as('analyst')).get('/desk/internal')).body).not.toContain('О-1/26')
  })

  test('whom a complaint is about is not offered themselves, and who left is refused in words', async () => {
    const employee = await town.as('employee')
    const page = (await employee.get('/desk/internal/new')).body
    expect(page).toContain('Лесная Дарья')
    expect(page).not.toContain('Ключев Пётр</option>')
    const refused = await employee.post('/desk/internal', { ...FORM, id: randomUUID(), against: randomUUID() })
    expect(refused.statusCode).toBe(422)
    expect(refused.body).toContain('здесь больше не работает')
    expect(refused.body).toContain('Отчёт сдаём трижды')
  })

  test('the link to anonymous memos is handed out by those who run them', async () => {
    const page = await (await town.as('internal-clerk')).get('/desk/internal/memos')
    expect(page.body).toMatch(/<a href="http[^"]+\/memo\/ozerny">/)
    expect((await (await town.as('employee')).get('/desk/internal/memos')).statusCode).toBe(403)
  })
})

describe('M18b: a client with their history', () => {
  test('is read by who works them; what is not theirs is not in it, and a stranger’s id opens nothing', async () => {
    const [{ id }] = (await town.sql(`select id from clients.client where contour = 'internal'`)) as [{ id: string }]
    const page = asText((await (await town.as('internal-clerk')).get(`/desk/clients/${id}`)).body)
    expect(page).toMatch(/Ключев Пётр.*Что говорил раньше.*О-1\/26 Отчёт сдаём трижды/)
    for (const role of ['clerk', 'analyst', 'employee'])
      expect([404, 403]).toContain((await (await town.as(role)).get(`/desk/clients/${id}`)).statusCode)
    expect((await (await town.as('head', town.other)).get(`/desk/clients/${id}`)).statusCode).toBe(404)
  })
})
