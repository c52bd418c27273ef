import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'
import { identificationOn } from './actions/identification-on.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const API = '/api/v1/norms'
const STRICTER = {
  topic: '59-fz.answer',
  since: '2026-12-01',
  value: { term: { days: 20, kind: 'calendar' }, roll: 'previous' },
  clause: 'Приказ № 5',
}
const legalOn = async (receivedAt: string, body = town.body) => {
  const program = town.program(await body.token('clerk'))
  return JSON.parse((await program.send('POST', '/api/v1/deadlines/explain', { receivedAt, regime: '59-fz' })).body)
    .legalOn
}

describe('Norms of the body', () => {
  test('are seen by those who work with appeals, each with its ground; others are turned away', async () => {
    const page = await (await town.as('clerk')).get('/desk/norms')
    expect(page.statusCode).toBe(200)
    for (const words of [
      '30 календарных дней',
      '59-ФЗ, ст. 12, ч. 1',
      'не подтверждено юристом',
      '15 рабочих дней',
      '4 часа',
    ])
      expect(page.body).toContain(words)
    expect(page.body).not.toContain('Записать норму')
    expect((await (await town.as('analyst')).get('/desk/norms')).statusCode).toBe(403)
  })

  test('are set from a day on, in this body alone, and move nothing before it', async () => {
    const administrator = town.program(await town.body.token('administrator'))
    const set = await administrator.send('POST', API, STRICTER)
    expect([set.statusCode, JSON.parse(set.body)]).toEqual([201, STRICTER])
    expect(await legalOn('2026-11-30T10:00:00+11:00')).toBe('2026-12-30')
    expect(await legalOn('2026-12-01T10:00:00+11:00')).toBe('2026-12-21')
    expect(await legalOn('2026-12-01T10:00:00+03:00', town.other)).toBe('2026-12-31')
    const { terms, own } = JSON.parse((await administrator.get(API)).body)
    expect(own).toEqual([STRICTER])
    expect(terms.find(({ topic }: { topic: string }) => topic === '59-fz.answer')).toMatchObject({
      term: { days: 30, kind: 'calendar' },
      ownSince: null,
      law: { isLaw: true, isConfirmed: true },
    })
    town.at('2026-12-02T00:00:00Z')
    const later = JSON.parse((await administrator.get(API)).body).terms
    expect(later.find(({ topic }: { topic: string }) => topic === '59-fz.answer')).toMatchObject({
      term: { days: 20, kind: 'calendar' },
      ownSince: '2026-12-01',
      clause: 'Приказ № 5',
    })
    town.at('2026-11-17T09:00:00Z')
  })

  test('are refused in words, and only an administrator sets them', async () => {
    const administrator = town.program(await town.body.token('administrator'))
    const laxer = await administrator.send('POST', API, {
      ...STRICTER,
      since: '2026-12-05',
      value: { ...STRICTER.value, term: { days: 40, kind: 'calendar' } },
    })
    expect([laxer.statusCode, JSON.parse(laxer.body).errors]).toEqual([
      422,
      [
        {
          field: 'term',
          why: 'По закону 30 календарных дней (59-ФЗ, ст. 12, ч. 1). Орган может установить только меньше, в тех же днях',
        },
      ],
    ])
    const twice = await administrator.send('POST', API, STRICTER)
    expect(JSON.parse(twice.body).errors.map(({ field }: { field: string }) => field)).toEqual(['since'])
    expect((await town.program(await town.body.token('head')).send('POST', API, STRICTER)).statusCode).toBe(403)
    expect((await (await town.as('head')).post('/desk/norms', {})).statusCode).toBe(403)
  })

  test('are set by a form that keeps what was typed', async () => {
    const administrator = await town.as('administrator')
    const typed = { form: 'hours', opens: '09:00', closes: '08:00', since: '2026-12-01', clause: 'Приказ № 6' }
    const refused = await administrator.post('/desk/norms', typed)
    expect(refused.statusCode).toBe(422)
    for (const words of ['День заканчивается позже, чем начинается', 'value="08:00"', 'value="Приказ № 6"'])
      expect(refused.body).toContain(words)
    const set = await administrator.post('/desk/norms', { ...typed, closes: '17:00' })
    expect([set.statusCode, set.headers.location]).toEqual([303, '/desk/norms?said=set'])
    expect(await legalOn('2026-12-01T17:00:00+11:00')).toBe('2026-12-22')
    const page = await administrator.get('/desk/norms?said=set')
    for (const words of ['Норма записана', 'с 09:00 до 17:00', 'Приказ № 6', 'Полевая Анна'])
      expect(page.body).toContain(words)
    expect(await town.sql(`select thing from audit.entry where act = 'norm.set' order by thing`)).toEqual([
      { thing: 'norm:59-fz.answer' },
      { thing: 'norm:hours' },
    ])
  })

  test('say when the body is reminded of dates, by the form and by a program', async () => {
    const administrator = await town.as('administrator')
    const typed = { form: 'warnings', topic: '59-fz.warnings', since: '2026-12-01', clause: 'Приказ № 9' }
    const refused = await administrator.post('/desk/norms', {
      ...typed,
      days: 'десятый',
      draftBy: '',
      before: '2',
      hours: '1',
    })
    expect([refused.statusCode, refused.body.includes('value="десятый"')]).toEqual([422, true])
    expect(refused.body).toContain('Напишите дни через запятую')
    const set = { ...typed, days: '5, 15 и 25', draftBy: '', before: '2', hours: '1' }
    expect((await administrator.post('/desk/norms', set)).statusCode).toBe(303)
    expect((await administrator.get('/desk/norms')).body).toContain('на 5-й, 15-й и 25-й день')
    const program = town.program(await town.body.token('administrator'))
    const held = async () =>
      JSON.parse((await program.get(API)).body).warnings.find(({ regime }: { regime: string }) => regime === '59-fz')
    expect(await held()).toMatchObject({ days: [10, 20, 25, 28], draftBy: 20, before: 1, hours: [1], ownSince: null })
    town.at('2026-12-02T00:00:00Z')
    expect(await held()).toMatchObject({ days: [5, 15, 25], draftBy: null, before: 2, ownSince: '2026-12-01' })
    town.at('2026-11-17T09:00:00Z')
  })

  test('tell how a client is identified: not at all, until the body decides otherwise', async () => {
    expect(await town.inBody(town.body, identificationOn)).toBe('none')
    const administrator = await town.as('administrator')
    await administrator.post('/desk/norms', {
      form: 'identification',
      way: 'account',
      since: '2026-11-17',
      clause: 'Приказ № 7',
    })
    expect([await town.inBody(town.body, identificationOn), await town.inBody(town.other, identificationOn)]).toEqual([
      'account',
      'none',
    ])
  })
})
