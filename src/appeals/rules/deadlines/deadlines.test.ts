import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '#platform/calendar/rules/calendar.ts'
import { COUNTRY_YEARS } from '#platform/calendar/rules/years.ts'
import type { BodyNorm } from '../../terms/norms.ts'
import type { DeadlineKind, Regime } from '../../terms.ts'
import { deadlineOf, deadlinesOf } from './deadlines-of.ts'
import type { AboutDeadlines, DeadlineFacts } from './facts.ts'

const calendar = calendarOf(COUNTRY_YEARS)
const moscow: DeadlineFacts = { zone: 'Europe/Moscow', calendar, norms: [] }
const magadan: DeadlineFacts = { zone: 'Asia/Magadan', calendar, norms: [] }
const at = (moment: string) => Temporal.Instant.from(moment)

function given(facts: DeadlineFacts, about: AboutDeadlines, kind: DeadlineKind = 'answer') {
  const deadline = deadlineOf(kind, facts, about)
  return deadline && [String(deadline.legalOn), String(deadline.dueOn)]
}

test('K2.4: an appeal of the evening of 2 December tells how its date came about', () => {
  const about = { regime: '59-fz' as const, receivedAt: at('2026-12-02T18:40:00+03:00') }
  const deadline = deadlineOf('answer', moscow, about)
  expect([deadline?.legalOn, deadline?.dueOn, deadline?.dueAt, deadline?.provisional].map(String)).toEqual([
    '2027-01-02',
    '2026-12-30',
    '2026-12-30T20:59:59Z',
    'false',
  ])
  expect(deadline?.steps.map(({ on, text, clause }) => `${on} ${text} [${clause}]`)).toEqual([
    '2026-12-02 Получено 2 декабря в 18:40, после окончания рабочего дня []',
    '2026-12-03 Регистрация 3 декабря: в следующий рабочий день [59-ФЗ, ст. 8, ч. 2]',
    '2027-01-02 30 календарных дней, день 3 декабря не считаем: до 2 января 2027 года [59-ФЗ, ст. 12, ч. 1; ГК РФ, ст. 191]',
    '2026-12-30 Суббота, 2 января 2027 года: выходной, берём рабочий день раньше, 30 декабря [Контрольный срок органа]',
  ])
})

describe('K2.4: the date of an answer', () => {
  const REGIMES: ['moscow' | 'magadan', Regime, string, string, string, string][] = [
    // facts   regime             received                     legal         due           what is tried
    ['moscow', '59-fz', '2026-12-02T17:59:59+03:00', '2027-01-01', '2026-12-30', 'a second before closing; a holiday'],
    ['moscow', '59-fz', '2026-12-02T18:00:00+03:00', '2027-01-02', '2026-12-30', 'the closing minute is outside'],
    ['moscow', '59-fz', '2026-12-03T00:30:00+03:00', '2027-01-02', '2026-12-30', 'at night: that morning'],
    ['moscow', '59-fz', '2026-12-03T13:30:00+03:00', '2027-01-02', '2026-12-30', 'in the break: that day'],
    ['moscow', '59-fz', '2026-12-11T10:00:00+03:00', '2027-01-10', '2026-12-30', 'the last day of the long January'],
    ['moscow', '59-fz', '2026-12-12T10:00:00+03:00', '2027-01-13', '2027-01-13', 'on a Saturday: on Monday'],
    ['moscow', '59-fz', '2026-12-31T10:00:00+03:00', '2027-02-10', '2027-02-10', 'on a day off that was moved there'],
    ['moscow', '59-fz', '2026-04-01T10:00:00+03:00', '2026-05-01', '2026-04-30', '1 May'],
    ['moscow', '59-fz', '2026-04-09T10:00:00+03:00', '2026-05-09', '2026-05-08', '9 May on a Saturday'],
    ['moscow', '59-fz', '2026-04-11T10:00:00+03:00', '2026-05-13', '2026-05-13', 'past the May holidays'],
    [
      'moscow',
      '59-fz',
      '2026-05-08T17:00:00+03:00',
      '2026-06-11',
      '2026-06-11',
      'a short day closes at 17:00; 8 May to 12 May',
    ],
    ['moscow', '59-fz', '2026-05-08T16:59:00+03:00', '2026-06-07', '2026-06-05', 'a minute earlier it is still 8 May'],
    ['moscow', '59-fz', '2025-10-02T10:00:00+03:00', '2025-11-01', '2025-11-01', 'a working Saturday is no day off'],
    [
      'moscow',
      '59-fz',
      '2025-10-04T10:00:00+03:00',
      '2025-11-05',
      '2025-11-05',
      'a Saturday; past the days of November',
    ],
    ['moscow', '59-fz', '2025-10-03T10:00:00+03:00', '2025-11-02', '2025-11-01', 'rolled back onto a working Saturday'],
    ['moscow', '59-fz', '2025-11-01T16:59:00+03:00', '2025-12-01', '2025-12-01', 'received on a working Saturday'],
    ['moscow', '59-fz', '2025-11-01T17:00:00+03:00', '2025-12-05', '2025-12-05', 'after it has closed: on Wednesday'],
    ['magadan', '59-fz', '2026-12-02T18:40:00+03:00', '2027-01-02', '2026-12-30', 'early next morning in Magadan'],
    ['magadan', '59-fz', '2026-12-02T07:00:00Z', '2027-01-02', '2026-12-30', '18:00 in Magadan'],
    ['magadan', '59-fz', '2026-12-02T06:59:59Z', '2027-01-01', '2026-12-30', 'a second before'],
    ['magadan', '59-fz', '2027-01-21T01:00:00Z', '2027-02-20', '2027-02-20', 'a working Saturday'],
    ['magadan', '59-fz', '2027-01-22T01:00:00Z', '2027-02-21', '2027-02-20', 'rolled back onto it'],
    ['magadan', '8-fz', '2026-12-02T18:40:00+11:00', '2027-01-02', '2026-12-30', 'a request for information'],
    ['moscow', '210-fz', '2026-12-02T10:00:00+03:00', '2026-12-23', '2026-12-23', '15 working days'],
    ['moscow', '210-fz', '2026-12-16T10:00:00+03:00', '2027-01-15', '2027-01-15', '15 working days over New Year'],
    ['moscow', '210-fz-refusal', '2026-04-29T19:00:00+03:00', '2026-05-08', '2026-05-08', '5 working days over 1 May'],
    ['magadan', '210-fz-refusal', '2027-02-15T10:00:00+11:00', '2027-02-20', '2027-02-20', 'to a working Saturday'],
    ['moscow', 'internal', '2026-12-02T18:40:00+03:00', '2027-01-02', '2026-12-30', 'an employee’s'],
    ['moscow', 'own', '2026-12-02T18:40:00+03:00', '2027-01-02', '2026-12-30', 'by the body’s own rules'],
  ]
  test.each(REGIMES)('in %s %s received %s: by law %s, worked to %s: %s', (...row) => {
    const [zone, regime, received, legal, due] = row
    expect(given(zone === 'moscow' ? moscow : magadan, { regime, receivedAt: at(received) })).toEqual([legal, due])
  })

  test.each([
    ['social-official', '2026-11-20T17:30:00+03:00', '2026-11-20T19:30:00+03:00'],
    ['social-comment', '2026-11-20T23:30:00+03:00', '2026-11-21T01:30:00+03:00'],
    ['social-mention', '2026-12-31T22:00:00+03:00', '2027-01-01T02:00:00+03:00'],
  ] as const)('M16c: %s received %s is due %s, by the clock', (regime, received, due) => {
    const deadline = deadlineOf('answer', moscow, { regime, receivedAt: at(received) })
    expect(String(deadline?.dueAt)).toBe(String(at(due)))
    expect(String(deadline?.dueOn)).toBe(due.slice(0, 10))
  })

  test('comes from the real registration once there is one', () => {
    const about = { regime: '59-fz' as const, receivedAt: at('2026-12-02T18:40:00+03:00') }
    expect(given(moscow, { ...about, registeredAt: at('2026-12-04T19:30:00+03:00') })).toEqual([
      '2027-01-03',
      '2026-12-30',
    ])
  })

  test('ends with the local day where the clocks change too', () => {
    const berlin = { ...moscow, zone: 'Europe/Berlin' }
    const before = deadlineOf('answer', berlin, { regime: '59-fz', receivedAt: at('2026-09-25T10:00:00+02:00') })
    const after = deadlineOf('answer', berlin, { regime: '59-fz', receivedAt: at('2026-09-28T10:00:00+02:00') })
    expect([before?.dueAt, after?.dueAt].map(String)).toEqual(['2026-10-23T21:59:59Z', '2026-10-28T22:59:59Z'])
  })

  test('is provisional where a year has no calendar yet', () => {
    const of = (received: string) => deadlineOf('answer', moscow, { regime: '59-fz', receivedAt: at(received) })
    const firm = of('2027-11-30T10:00:00+03:00')
    const late = of('2027-12-10T10:00:00+03:00')
    const last = of('2027-12-31T10:00:00+03:00')
    expect([firm, late, last].map((it) => [it?.provisional, String(it?.dueOn)])).toEqual([
      [false, '2027-12-30'],
      [true, '2027-12-30'],
      [true, '2028-02-09'],
    ])
    expect(late?.steps.at(-1)?.text).toContain('2028')
    expect(last?.steps.at(-1)?.clause).toBe('ТК РФ, ст. 111, 112')
  })
})

describe('K2.4: the other dates of an appeal', () => {
  const evening = at('2026-12-02T18:40:00+03:00')
  test.each([
    ['59-fz', 'registration', ['2026-12-05', '2026-12-04']],
    ['59-fz', 'acknowledgement', ['2026-12-03', '2026-12-03']],
    ['59-fz', 'redirect', ['2026-12-10', '2026-12-10']],
    ['59-fz', 'extension-notice', ['2027-01-02', '2026-12-30']],
    ['8-fz', 'extension-notice', ['2026-12-10', '2026-12-10']],
    ['210-fz', 'registration', ['2026-12-03', '2026-12-03']],
    ['210-fz', 'redirect', ['2026-12-08', '2026-12-08']],
    ['210-fz', 'extension-notice', undefined],
    ['social-official', 'registration', undefined],
  ] as const)('%s, %s: %j', (regime, kind, dates) => {
    expect(given(moscow, { regime, receivedAt: evening }, kind)).toEqual(dates)
  })

  test('never come on or before the day they begin with: over a long holiday they go forward', () => {
    const about = { regime: '59-fz' as const, receivedAt: at('2026-12-30T19:00:00+03:00') }
    expect(given(moscow, about, 'registration')).toEqual(['2027-01-02', '2027-01-11'])
    expect(given(moscow, { ...about, registeredAt: at('2026-12-30T19:10:00+03:00') }, 'redirect')).toEqual([
      '2027-01-06',
      '2027-01-11',
    ])
  })

  test('are all given at once', () => {
    const all = deadlinesOf(moscow, { regime: '59-fz', receivedAt: evening })
    expect(Object.keys(all)).toEqual(['registration', 'acknowledgement', 'redirect', 'answer', 'extension-notice'])
    expect(Object.keys(deadlinesOf(moscow, { regime: 'social-mention', receivedAt: evening }))).toEqual(['answer'])
  })
})

describe('59-FZ, 12.2 and 8-FZ, 18.6: an extension', () => {
  test.each([
    ['59-fz', 30, ['2027-02-01', '2027-02-01']],
    ['8-fz', 15, ['2027-01-17', '2027-01-15']],
    ['59-fz', 10, ['2027-01-12', '2027-01-12']],
  ] as const)('of %s by %i days is counted from the registration, on top: %j', (regime, days, dates) => {
    const about = { regime, receivedAt: at('2026-12-02T18:40:00+03:00'), extension: { days } }
    expect(given(moscow, about)).toEqual(dates)
    expect(deadlineOf('answer', moscow, about)?.steps[2]?.text).toBe(
      `Срок продлён: 30 дней и ещё ${days}, вместе ${30 + days}`,
    )
  })
})

describe('a pause', () => {
  const about = { regime: '59-fz' as const, receivedAt: at('2026-11-02T10:00:00+03:00') }
  const pause = (from: string, to?: string) => ({
    from: at(`${from}:00+03:00`),
    ...(to ? { to: at(`${to}:00+03:00`) } : {}),
  })
  test.each([
    ['none at all', [], ['2026-12-02', '2026-12-02']],
    ['from day to day', [pause('2026-11-10T10:00', '2026-11-13T09:00')], ['2026-12-05', '2026-12-04']],
    ['within one day', [pause('2026-11-10T10:00', '2026-11-10T17:00')], ['2026-12-02', '2026-12-02']],
    [
      'two that overlap count once',
      [pause('2026-11-10T10:00', '2026-11-13T09:00'), pause('2026-11-11T10:00', '2026-11-12T09:00')],
      ['2026-12-05', '2026-12-04'],
    ],
    ['begun on the last day', [pause('2026-12-02T10:00', '2026-12-04T10:00')], ['2026-12-04', '2026-12-04']],
    ['after the term has ended', [pause('2026-12-03T10:00', '2026-12-09T10:00')], ['2026-12-02', '2026-12-02']],
    ['before the term has begun', [pause('2026-10-20T10:00', '2026-10-25T10:00')], ['2026-12-02', '2026-12-02']],
    ['that is open moves nothing yet', [pause('2026-11-10T10:00')], ['2026-12-02', '2026-12-02']],
  ])('%s', (_, pauses, dates) => {
    expect(given(moscow, { ...about, pauses })).toEqual(dates)
  })

  test('stops working days too, and the clock', () => {
    const pauses = [pause('2026-11-10T10:00', '2026-11-13T09:00')]
    expect(given(moscow, { ...about, regime: '210-fz', pauses })).toEqual(['2026-11-27', '2026-11-27'])
    const comment = { regime: 'social-comment' as const, receivedAt: at('2026-11-10T09:00:00+03:00') }
    const due = deadlineOf('answer', moscow, { ...comment, pauses: [pause('2026-11-10T10:00', '2026-11-10T15:30')] })
    expect(String(due?.dueAt)).toBe('2026-11-10T13:30:00Z')
  })
})

describe('a norm of the body', () => {
  const norm = (topic: string, since: string, value: unknown): BodyNorm => ({
    topic,
    since,
    value,
    clause: 'Приказ № 5',
  })
  const norms = [
    norm('59-fz.answer', '2026-12-01', { term: { days: 20, kind: 'calendar' }, roll: 'previous' }),
    norm('59-fz.answer', '2027-03-01', { term: { days: 10, kind: 'working' }, roll: 'none' }),
    norm('hours', '2026-12-01', { opens: '09:00', closes: '17:00' }),
  ]
  test.each([
    ['2026-11-30T17:30:00+03:00', '2026-12-30', 'the law before it begins'],
    ['2026-12-01T16:30:00+03:00', '2026-12-21', 'its own from the day it begins'],
    ['2026-12-01T17:30:00+03:00', '2026-12-22', 'its own hours too'],
    ['2027-03-01T10:00:00+03:00', '2027-03-16', 'a later one from its own day'],
  ])('holds for what is received from its day on: %s is due %s, %s', (received, legal) => {
    expect(given({ ...moscow, norms }, { regime: '59-fz', receivedAt: at(received) })?.[0]).toBe(legal)
  })

  test('never moves what was received before, however late it is registered', () => {
    const about = { regime: '59-fz' as const, receivedAt: at('2026-11-30T10:00:00+03:00') }
    const late = { ...about, registeredAt: at('2026-12-03T10:00:00+03:00') }
    expect(given({ ...moscow, norms }, late)?.[0]).toBe('2027-01-02')
  })
})
