import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, START, type Town } from '#test/town.ts'
import type { Visitor } from '#test/visitor.ts'
import { makeToken } from './actions/make-token.ts'

let town: Town
let administrator: Visitor
beforeAll(async () => {
  town = await openTown()
  administrator = await town.as('administrator')
})
afterAll(() => town.close())

const make = (fields: Record<string, string>) =>
  administrator.post('/desk/tokens', { name: 'Сайт министерства', role: 'registrar', endsOn: '2027-02-15', ...fields })

const tokenIn = (html: string) => /otk_[\w-]{43}/.exec(html)?.[0] ?? ''

const register = async (token: string) => (await town.program(token).get('/api/v1/register.json')).statusCode

const rowOf = async (name: string) =>
  (await town.sql('select * from identity.api_token where name = $1', [name]))[0] ?? {}

describe('Administrator and tokens of programs', () => {
  test('begins with an empty list, and a form with ninety days', async () => {
    expect((await administrator.get('/desk/tokens')).body).toContain('Токенов пока нет')
    expect((await administrator.get('/desk/tokens/new')).body).toContain('value="2027-02-15"')
  })

  test('sees a token once; afterwards nobody does, not even in the table', async () => {
    const { statusCode, body, headers } = await make({})
    const token = tokenIn(body)
    expect([statusCode, headers['cache-control'], token.length]).toEqual([200, 'no-store', 47])
    expect(await register(token)).toBe(200)
    expect((await administrator.get('/desk/tokens')).body).not.toContain(token.slice(4))
    const tables = await town.sql(
      'select t::text from identity.api_token t union all select e::text from audit.entry e',
    )
    expect(JSON.stringify(tables)).not.toContain(token.slice(4))
  })

  test('sees who made it, its role, its last day, and when it was used last', async () => {
    const { body } = await administrator.get('/desk/tokens')
    for (const words of [
      'Сайт министерства',
      'Уполномоченное лицо',
      'Полевая Анна',
      '15 февраля 2027 года',
      '17 ноября',
      'работает',
    ]) {
      expect(body).toContain(words)
    }
  })

  test.each([
    [
      'no name, no role, no day',
      { name: ' ', role: '', endsOn: '' },
      ['какой программе', 'Выберите роль', 'Укажите день'],
    ],
    ['today', { endsOn: '2026-11-17' }, ['позже сегодняшнего']],
    ['a year and a day', { endsOn: '2027-11-18' }, ['не дальше чем через год']],
    ['no such day', { endsOn: '2027-02-30' }, ['Укажите день']],
    ['a role that is not one', { role: 'operator' }, ['Выберите роль']],
    ['10 000 letters', { name: 'ы'.repeat(10_000) }, ['Сократите до 100 знаков']],
  ])('%s: told every reason, nothing is made', async (_what, fields, reasons) => {
    const { statusCode, body } = await make({ name: 'Лишний', ...fields })
    expect(statusCode).toBe(422)
    for (const reason of reasons) expect(body).toContain(reason)
    expect(await rowOf('Лишний')).toEqual({})
  })

  test('a year ahead may be chosen; the token lives through its last day in Magadan, and not a second more', async () => {
    const token = tokenIn((await make({ name: 'Год', endsOn: '2027-11-17' })).body)
    town.at('2027-11-17T12:59:59Z')
    expect(await register(token)).toBe(200)
    town.at('2027-11-17T13:00:00Z')
    expect(await register(token)).toBe(401)
    town.at(START)
  })

  test('was used last on a day by the clocks of the body', async () => {
    const token = tokenIn((await make({ name: 'Полночь' })).body)
    for (const [moment, day] of [
      ['2026-11-17T12:59:59Z', '2026-11-17'],
      ['2026-11-17T13:00:00Z', '2026-11-18'],
    ] as const) {
      town.at(moment)
      await register(token)
      expect(String((await rowOf('Полночь'))['used_on'])).toBe(day)
    }
    town.at(START)
  })

  test('revokes after a question: the program is out at once, and twice is told', async () => {
    const token = tokenIn((await make({ name: 'Отозвать' })).body)
    expect(await register(token)).toBe(200)
    const { id } = await rowOf('Отозвать')
    expect((await administrator.get(`/desk/tokens/${id}/revocation`)).body).toContain('Отозвать токен «Отозвать»?')
    expect((await administrator.post(`/desk/tokens/${id}/revocation`)).statusCode).toBe(303)
    expect(await register(token)).toBe(401)
    expect((await administrator.post(`/desk/tokens/${id}/revocation`)).body).toContain('уже отозван')
    const acts = await town.sql('select act, fields from audit.entry where thing = $1 order by id', [`token:${id}`])
    expect(acts).toEqual([
      { act: 'token.made', fields: ['name', 'role', 'ends_at'] },
      { act: 'token.revoked', fields: [] },
    ])
  })

  test('of the command line is made in the same way, and said to come from there', async () => {
    const outcome = await town.inBody(town.body, (work) =>
      makeToken(
        { ...work, by: { id: 'command line', kind: 'system', roles: [] } },
        { name: 'Сервер', role: 'administrator', days: 90 },
      ),
    )
    expect(await register('done' in outcome ? outcome.done : '')).toBe(200)
    expect((await administrator.get('/desk/tokens')).body).toContain('из командной строки')
  })

  test('a name with tags and quotes is shown as it is', async () => {
    const name = '<script>alert(1)</script> "сайт" 🌾'
    await make({ name })
    expect(await rowOf(name)).toMatchObject({ name })
    expect((await administrator.get('/desk/tokens')).body).not.toContain('<script>alert')
  })
})
