import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { calendarOf } from '#platform/calendar/rules/calendar.ts'
import { COUNTRY_YEARS } from '#platform/calendar/rules/years.ts'
import { kindWords } from '../../text/morning-letter.ts'
import { warningNormOn } from '../norms/warning-norms.ts'
import { hourWarningsOf, type Warnable, warningsOf } from './warnings.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const calendar = calendarOf(COUNTRY_YEARS)
const norm = warningNormOn([], '59-fz', day('2026-11-17')).holds
/** Registered on 2 November, due on 2 December: a term of thirty days. */
const appeal: Warnable = {
  about: 'appeal:a',
  of: 'answer',
  registeredOn: day('2026-11-02'),
  dueAt: Temporal.Instant.from('2026-12-02T12:59:59Z'),
  dueOn: day('2026-12-02'),
  isInHours: false,
  hasDraft: false,
}
/** A morning in Magadan, and the third working day after it. */
const morning = (date: string, soonOn = date) => ({
  now: Temporal.Instant.from(`${date}T00:00:00Z`).subtract({ hours: 2 }),
  today: day(date),
  soonOn: day(soonOn),
  calendar,
})
const told = (warnings: ReturnType<typeof warningsOf>) =>
  warnings.map(({ kind, escalates }) => kind + (escalates ? ' to the heads' : ''))

describe('M18b: what is told of an appeal on a morning', () => {
  test.each([
    // morning       soon until     draft  told
    ['2026-11-11', '2026-11-16', false, []],
    ['2026-11-12', '2026-11-17', false, ['day-10']],
    ['2026-11-13', '2026-11-18', false, ['day-10']],
    ['2026-11-23', '2026-11-26', true, ['day-20']],
    ['2026-11-23', '2026-11-26', false, ['day-20', 'no-draft']],
    ['2026-11-27', '2026-12-02', true, ['near', 'day-25']],
    ['2026-11-30', '2026-12-03', true, ['near', 'day-28']],
    ['2026-12-02', '2026-12-07', true, ['near', 'day-28']],
    ['2026-12-03', '2026-12-08', true, ['overdue to the heads']],
  ] as const)('%s, near until %s, draft %s: %j', (date, soonOn, hasDraft, kinds) => {
    expect(told(warningsOf({ ...appeal, hasDraft }, morning(date, soonOn), norm))).toEqual(kinds)
  })

  test('what nobody has registered is told of by its date alone', () => {
    expect(told(warningsOf({ ...appeal, registeredOn: null }, morning('2026-12-01', '2026-12-04'), norm))).toEqual([
      'near',
    ])
  })

  test('a date that was moved is told of anew', () => {
    const moved = { ...appeal, dueOn: day('2026-12-30'), dueAt: Temporal.Instant.from('2026-12-30T12:59:59Z') }
    const [warning] = warningsOf(moved, morning('2026-12-28', '2026-12-31'), norm)
    expect([warning?.kind, String(warning?.onDay)]).toEqual(['near', '2026-12-30'])
  })
})

describe('M18b: other dates are told of a working day before, or by the body’s own norm, and then that they passed', () => {
  const due = (of: Warnable['of'], date: string): Warnable => ({
    ...appeal,
    of,
    dueOn: day(date),
    dueAt: Temporal.Instant.from(`${date}T12:59:59Z`),
  })
  test.each([
    // what             due           morning       told
    ['registration', '2026-11-19', '2026-11-17', []],
    ['registration', '2026-11-19', '2026-11-18', ['registration.near']],
    ['registration', '2026-11-19', '2026-11-20', ['registration.overdue to the heads']],
    ['acknowledgement', '2026-11-19', '2026-11-19', ['acknowledgement.near']],
    ['redirect', '2026-11-23', '2026-11-20', ['redirect.near']],
    ['redirect', '2026-11-23', '2026-11-24', ['redirect.overdue to the heads']],
    ['extension-notice', '2026-11-23', '2026-11-20', ['extension-notice.near to the heads']],
    ['extension-notice', '2026-11-23', '2026-11-24', []],
    ['errand', '2026-11-23', '2026-11-20', ['errand.near']],
    ['errand', '2026-11-23', '2026-11-24', ['errand.overdue to the heads']],
    ['notice', '2026-11-23', '2026-11-24', ['notice.overdue to the heads']],
  ] as const)('%s by %s, on %s: %j', (of, date, at, kinds) => {
    const warnings = warningsOf(due(of, date), morning(at), norm)
    expect(told(warnings)).toEqual(kinds)
    expect(warnings.map(({ kind }) => kindWords(kind))).not.toContain('')
  })

  test('a body’s own norm holds from its day on, the product’s before it', () => {
    const value = { days: [5], draftBy: null, before: 3, hours: [4, 2] }
    const own = [{ topic: '59-fz.warnings', since: '2026-11-20', value, clause: 'Приказ № 9' }]
    const on = (date: string) => warningNormOn(own, '59-fz', day(date))
    expect([on('2026-11-19').ownSince, on('2026-11-20').holds]).toEqual([null, value])
    expect(told(warningsOf(appeal, morning('2026-11-20'), on('2026-11-20').holds))).toEqual(['day-5'])
    expect(told(warningsOf(due('redirect', '2026-11-25'), morning('2026-11-20'), value))).toEqual(['redirect.near'])
  })
})

describe('M16b: a term in hours does not wait for the morning', () => {
  const mention: Warnable = { ...appeal, isInHours: true, dueAt: Temporal.Instant.from('2026-11-17T03:00:00Z') }
  const at = (moment: string) => ({ ...morning('2026-11-17', '2026-11-20'), now: Temporal.Instant.from(moment) })
  test.each([
    ['2026-11-17T01:59:59Z', []],
    ['2026-11-17T02:00:00Z', ['hours-1']],
    ['2026-11-17T03:00:00Z', ['hours-1']],
    ['2026-11-17T03:00:01Z', ['overdue to the heads']],
  ] as const)('at %s: %j', (moment, kinds) => {
    expect(told(hourWarningsOf(mention, at(moment), norm))).toEqual(kinds)
    expect(hourWarningsOf(appeal, at(moment), norm)).toEqual([])
  })

  test('of several alarms the last that has come rings, of any date; a day’s reminder is none of theirs', () => {
    const twice = { ...norm, hours: [2, 0.5] }
    expect(told(hourWarningsOf(mention, at('2026-11-17T01:30:00Z'), twice))).toEqual(['hours-2'])
    const first = { ...mention, of: 'acknowledgement' as const }
    expect(told(hourWarningsOf(first, at('2026-11-17T02:40:00Z'), twice))).toEqual(['acknowledgement.hours-0.5'])
    expect(kindWords('acknowledgement.hours-0.5')).toBe('первый ответ: до конца срока меньше 30\u00a0минут')
    expect(told(warningsOf({ ...mention, dueOn: day('2026-12-30') }, at('2026-11-17T01:00:00Z'), norm))).toEqual([])
  })
})
