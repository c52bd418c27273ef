import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTown, type Town } from '#test/town.ts'

let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town.close())

const PATH = '/api/v1/deadlines/explain'
const ROLES = ['administrator', 'registrar', 'unit-editor', 'clerk', 'internal-clerk', 'analyst', 'head', 'employee']
const EVENING = '2026-12-02T18:40:00+03:00'

async function explained(sent: object, of = town.other) {
  const response = await town.program(await of.token('employee')).send('POST', PATH, sent)
  return { status: response.statusCode, reply: JSON.parse(response.body) }
}
const dates = async (sent: object, of = town.other) => {
  const { status, reply } = await explained(sent, of)
  expect(status, JSON.stringify(reply)).toBe(200)
  return [reply.legalOn, reply.dueOn, reply.dueAt, reply.provisional]
}
const faults = async (sent: object) => {
  const { status, reply } = await explained(sent)
  expect(status, JSON.stringify(reply)).toBe(422)
  return reply.errors.map(({ field }: { field: string }) => field)
}

describe('A program asks how a date comes about', () => {
  test.each(ROLES)('with a token of the role %s', async (role) => {
    const response = await town
      .program(await town.body.token(role))
      .send('POST', PATH, { receivedAt: EVENING, regime: '59-fz' })
    expect(response.statusCode).toBe(200)
  })

  test('and without one is told that it needs one', async () => {
    expect((await town.program().send('POST', PATH, { receivedAt: EVENING, regime: '59-fz' })).statusCode).toBe(401)
  })

  test('of an appeal of the evening, in Moscow', async () => {
    const { reply } = await explained({ receivedAt: EVENING, regime: '59-fz' })
    expect(Object.keys(reply)).toEqual(['dueOn', 'legalOn', 'dueAt', 'provisional', 'steps'])
    expect(reply).toMatchObject({
      dueOn: '2026-12-30',
      legalOn: '2027-01-02',
      dueAt: '2026-12-30T23:59:59+03:00',
      provisional: false,
    })
    expect(reply.steps[1]).toEqual({
      on: '2026-12-03',
      text: 'Регистрация 3 декабря: в следующий рабочий день',
      clause: '59-ФЗ, ст. 8, ч. 2',
    })
  })

  test('of what is about migration, which has terms of its own; a bare term has no marks', async () => {
    const { reply } = await explained({ receivedAt: EVENING, regime: '59-fz', marks: ['migration'] })
    expect([reply.dueOn, reply.steps.at(-2).clause]).toEqual(['2026-12-23', '59-ФЗ, ст. 12, ч. 1.1; ГК РФ, ст. 191'])
    expect(await faults({ receivedAt: EVENING, term: { days: 5 }, marks: ['media'] })).toEqual(['marks'])
  })

  test('of a regime in the zone of its own body', async () => {
    const asked = { receivedAt: '2026-12-02T08:00:00Z', regime: '8-fz' }
    expect(await dates(asked, town.body)).toEqual(['2027-01-02', '2026-12-30', '2026-12-30T23:59:59+11:00', false])
    expect(await dates(asked)).toEqual(['2027-01-01', '2026-12-30', '2026-12-30T23:59:59+03:00', false])
    expect(await dates({ receivedAt: '2026-12-02T18:00:00', regime: '8-fz' }, town.body)).toEqual([
      '2027-01-02',
      '2026-12-30',
      '2026-12-30T23:59:59+11:00',
      false,
    ])
  })

  test.each([
    [
      'five working days',
      { term: { days: 5, kind: 'working' }, roll: 'next' },
      EVENING,
      ['2026-12-09', '2026-12-09', '2026-12-09T23:59:59+03:00', false],
    ],
    [
      'calendar days are not rolled unless asked',
      { term: { days: 30, kind: 'calendar' } },
      EVENING,
      ['2027-01-01', '2027-01-01', '2027-01-01T23:59:59+03:00', false],
    ],
    [
      'rolled back',
      { term: { days: 30, kind: 'calendar' }, roll: 'previous' },
      EVENING,
      ['2027-01-01', '2026-12-30', '2026-12-30T23:59:59+03:00', false],
    ],
    [
      'rolled on',
      { term: { days: 30, kind: 'calendar' }, roll: 'next' },
      EVENING,
      ['2027-01-01', '2027-01-11', '2027-01-11T23:59:59+03:00', false],
    ],
    [
      'the zone before the offset',
      { term: { days: 1 }, zone: 'Asia/Magadan' },
      EVENING,
      ['2026-12-04', '2026-12-04', '2026-12-04T23:59:59+11:00', false],
    ],
    [
      'local time of the zone',
      { term: { days: 1 }, zone: 'Asia/Magadan' },
      '2026-12-02T18:40:00',
      ['2026-12-03', '2026-12-03', '2026-12-03T23:59:59+11:00', false],
    ],
    [
      'UTC is an offset too',
      { term: { days: 1 } },
      '2026-12-02T18:40:00Z',
      ['2026-12-03', '2026-12-03', '2026-12-03T23:59:59+00:00', false],
    ],
    [
      'hours by the clock',
      { term: { hours: 4, kind: 'clock' } },
      '2026-12-31T22:00:00+11:00',
      ['2027-01-01', '2027-01-01', '2027-01-01T02:00:00+11:00', false],
    ],
    [
      'working hours',
      { term: { hours: 8, kind: 'working' } },
      '2026-12-30T17:00:00+03:00',
      ['2027-01-11', '2027-01-11', '2027-01-11T17:00:00+03:00', false],
    ],
    [
      'a year that is not loaded',
      { term: { days: 5, kind: 'working' } },
      '2027-12-30T10:00:00+03:00',
      ['2028-01-14', '2028-01-14', '2028-01-14T23:59:59+03:00', true],
    ],
  ])('of a bare term: %s', async (_, term, receivedAt, expected) => {
    expect(await dates({ receivedAt, ...term })).toEqual(expected)
  })

  test.each([
    ['neither a regime nor a term', { receivedAt: EVENING }, ['regime']],
    ['both', { receivedAt: EVENING, regime: '59-fz', term: { days: 1 } }, ['regime']],
    ['neither a zone nor an offset', { receivedAt: '2026-12-02T18:40:00', term: { days: 1 } }, ['zone']],
    ['a zone that is none', { receivedAt: EVENING, term: { days: 1 }, zone: 'Mars/Olympus' }, ['zone']],
    ['hours are not rolled', { receivedAt: EVENING, term: { hours: 4, kind: 'clock' }, roll: 'next' }, ['roll']],
    [
      'not even when asked not to be',
      { receivedAt: EVENING, term: { hours: 4, kind: 'working' }, roll: 'none' },
      ['roll'],
    ],
    ['a regime has its own roll', { receivedAt: EVENING, regime: '59-fz', roll: 'next' }, ['roll']],
    ['days by the clock', { receivedAt: EVENING, term: { days: 4, kind: 'clock' } }, ['term.kind']],
    ['hours of a calendar', { receivedAt: EVENING, term: { hours: 4, kind: 'calendar' } }, ['term.kind']],
    ['days and hours', { receivedAt: EVENING, term: { days: 4, hours: 4 } }, ['term']],
    ['an empty term', { receivedAt: EVENING, term: {} }, ['term']],
    ['no days', { receivedAt: EVENING, term: { days: 0, kind: 'calendar' } }, ['term.days']],
    ['half a day', { receivedAt: EVENING, term: { days: 1.5, kind: 'calendar' } }, ['term.days']],
    ['ages', { receivedAt: EVENING, term: { days: 1_000_000, kind: 'working' } }, ['term.days']],
    ['30 February', { receivedAt: '2026-02-30T10:00:00+03:00', regime: '59-fz' }, ['receivedAt']],
    ['a day without a time', { receivedAt: '2026-02-03', regime: '59-fz' }, ['receivedAt']],
    ['words', { receivedAt: 'вчера', term: { days: 1 } }, ['receivedAt']],
    ['no moment', { regime: '59-fz' }, ['receivedAt']],
    ['a regime that is none', { receivedAt: EVENING, regime: '60-fz' }, ['regime']],
    ['an offset beyond the day', { receivedAt: '2026-12-02T18:40:00+25:00', term: { days: 1 } }, ['receivedAt']],
  ])('and is told the field: %s', async (_, sent, expected) => {
    expect(await faults(sent)).toEqual(expected)
  })

  test('and nothing is stored', async () => {
    const counts = `select (select count(*) from appeals.deadline) + (select count(*) from appeals.appeal) + (select count(*) from audit.entry) as stored`
    const before = await town.sql(counts)
    await explained({ receivedAt: EVENING, regime: '59-fz' })
    expect(await town.sql(counts)).toEqual(before)
  })
})

test('Days of the body by a program: the list replaces the year; what is wrong with one refuses all', async () => {
  const own = '/api/v1/calendar/2026/own-days'
  const [administrator, clerk] = await Promise.all(
    ['administrator', 'clerk'].map(async (role) => town.program(await town.body.token(role))),
  )
  const put = async (...days: object[]) => administrator?.send('PUT', own, { days })
  const fieldsOf = (body = '') => JSON.parse(body).errors.map(({ field }: { field: string }) => field)
  const named = { day: '2026-11-27', kind: 'off', why: 'Праздник края' }
  const short = { day: '2026-11-26', kind: 'short', why: 'Накануне' }
  expect(JSON.parse((await put(named, short))?.body ?? '')).toEqual({ days: [short, named] })
  const bare = { receivedAt: '2026-11-26T10:00:00+11:00', term: { days: 1, kind: 'working' } }
  const due = async () => JSON.parse((await clerk?.send('POST', PATH, bare))?.body ?? '').dueOn
  expect(await due()).toBe('2026-11-30')
  expect((await clerk?.get(own))?.json()).toEqual({ days: [short, named] })
  const wrong = await put({ ...named, day: '2027-11-26' }, short, short, {
    ...named,
    day: '2026-11-28',
    why: 'Суббота',
  })
  expect([wrong?.statusCode, fieldsOf(wrong?.body)]).toEqual([422, ['days.0.day', 'days.2.day']])
  const same = await put({ ...named, kind: 'short' }, { ...named, day: '2026-11-28', why: 'Суббота' })
  expect([same?.statusCode, fieldsOf(same?.body)]).toEqual([422, ['days.1.kind']])
  expect((await clerk?.get(own))?.json()).toEqual({ days: [short, named] })
  expect((await clerk?.send('PUT', own, { days: [] }))?.statusCode).toBe(403)
  expect(await (await town.program(await town.other.token('clerk')).get(own)).json()).toEqual({ days: [] })
  expect((await administrator?.send('DELETE', own))?.json()).toEqual({ days: [] })
  expect(await due()).toBe('2026-11-27')
})
