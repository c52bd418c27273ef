import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { isUnfinished, monthsOf, type Period, periodBefore, periodsUpTo, readPeriod, yearUpTo } from './lattice.ts'

describe('K3.2: periods are whole months and quarters', () => {
  test.each([
    ['2026-11', '2026-11-01', '2026-12-01'],
    ['2026-12', '2026-12-01', '2027-01-01'],
    ['2026-q4', '2026-10-01', '2027-01-01'],
    ['2024-02', '2024-02-01', '2024-03-01'],
    ['2026-q1', '2026-01-01', '2026-04-01'],
  ])('%s: from %s, before %s', (key, from, before) => {
    expect(readPeriod(key)).toMatchObject({ key })
    expect([String(readPeriod(key)?.from), String(readPeriod(key)?.before)]).toEqual([from, before])
  })

  test.each([
    '',
    '2026',
    '2026-13',
    '2026-00',
    '2026-q5',
    '2026-11-17',
    '2026-w3',
    '0000-01',
    '9999-12',
    '9999-q4',
    "2026-11'",
  ])('«%s» is no period', (key) => {
    expect(readPeriod(key)).toBeUndefined()
  })

  test('in January the last year stands before it', () => {
    const { quarters, months } = periodsUpTo(Temporal.PlainDate.from('2027-01-01'))
    expect(quarters).toEqual(['2027-q1', '2026-q4', '2026-q3', '2026-q2'])
    expect(months.slice(0, 3)).toEqual(['2027-01', '2026-12', '2026-11'])
    expect(months).toHaveLength(12)
  })

  test.each([
    ['2026-11', '2026-11-30', true],
    ['2026-11', '2026-12-01', false],
    ['2026-q4', '2026-12-31', true],
    ['2026-q4', '2027-01-01', false],
    ['2026-q3', '2026-11-17', false],
    ['', '2026-11-17', false],
  ])('«%s» on %s runs on: %s', (key, today, isSo) => {
    expect(isUnfinished(key, Temporal.PlainDate.from(today))).toBe(isSo)
  })

  test.each([
    ['2026-11', '2026-10'],
    ['2026-01', '2025-12'],
    ['2026-q4', '2026-q3'],
    ['2026-q1', '2025-q4'],
  ])('%s is held against %s', (key, before) => {
    expect(periodBefore(readPeriod(key) as Period)).toEqual(readPeriod(before))
  })

  test.each([
    ['2026-11', '2025-12', '2026-11'],
    ['2026-q3', '2025-10', '2026-09'],
    ['2026-q4', '2025-12', '2026-11'],
    ['', '2025-12', '2026-11'],
  ])('the year up to «%s», seen on 17 November 2026, is %s to %s', (key, first, last) => {
    const months = monthsOf(yearUpTo(readPeriod(key), Temporal.PlainDate.from('2026-11-17')))
    expect([months.length, months[0], months.at(-1)]).toEqual([12, first, last])
  })
})
