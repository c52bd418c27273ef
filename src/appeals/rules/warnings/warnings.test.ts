import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { normOn } from '#platform/norms.ts'
import { hourWarningsOf, WARNING_DAYS, type Warnable, warningsOf } from './warnings.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const norm = normOn(WARNING_DAYS, day('2026-11-17'))
/** Registered on 2 November, due on 2 December: a term of thirty days. */
const appeal: Warnable = {
  appealId: 'a',
  regime: '59-fz',
  registeredOn: day('2026-11-02'),
  dueAt: Temporal.Instant.from('2026-12-02T12:59:59Z'),
  dueOn: day('2026-12-02'),
  hasDraft: false,
}
/** A morning in Magadan, and the third working day after it. */
const morning = (date: string, soonOn: string) => ({
  now: Temporal.Instant.from(`${date}T00:00:00Z`).subtract({ hours: 2 }),
  today: day(date),
  soonOn: day(soonOn),
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

describe('M16b: a term in hours does not wait for the morning', () => {
  const mention: Warnable = {
    ...appeal,
    regime: 'social-mention',
    dueAt: Temporal.Instant.from('2026-11-17T03:00:00Z'),
  }
  test.each([
    ['2026-11-17T01:59:59Z', []],
    ['2026-11-17T02:00:00Z', ['hour']],
    ['2026-11-17T03:00:00Z', ['hour']],
    ['2026-11-17T03:00:01Z', ['overdue to the heads']],
  ] as const)('at %s: %j', (at, kinds) => {
    const now = { ...morning('2026-11-17', '2026-11-20'), now: Temporal.Instant.from(at) }
    expect(told(hourWarningsOf(mention, now, norm))).toEqual(kinds)
    expect(hourWarningsOf(appeal, now, norm)).toEqual([])
  })
})
