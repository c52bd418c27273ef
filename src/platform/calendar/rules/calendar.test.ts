import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import {
  addWorkingDays,
  calendarOf,
  isWorkingDay,
  kindOfDay,
  nextWorkingDay,
  previousWorkingDay,
  yearsNotLoaded,
} from './calendar.ts'
import { dayOfNumber, numberOfDay, weekdayOfNumber } from './day-number.ts'
import { COUNTRY_YEARS } from './years.ts'

const calendar = calendarOf(COUNTRY_YEARS)
const day = (iso: string) => Temporal.PlainDate.from(iso)
const daysOf = (year: number) =>
  Array.from({ length: day(`${year}-01-01`).daysInYear }, (_, place) => day(`${year}-01-01`).add({ days: place }))

describe('the production calendar', () => {
  test.each([2025, 2026, 2027])('has 247 working days and 118 days off in %i', (year) => {
    const worked = daysOf(year).filter((date) => isWorkingDay(calendar, date)).length
    expect([worked, daysOf(year).length - worked]).toEqual([247, 118])
  })

  test.each([
    ['2025-11-01', 'short', 'a Saturday that is worked and short'],
    ['2025-11-03', 'off', 'the Monday it was moved to'],
    ['2027-02-20', 'short', 'a Saturday that is worked and short'],
    ['2027-02-22', 'off', 'the Monday it was moved to'],
    ['2027-02-27', 'off', 'a plain Saturday'],
    ['2026-12-31', 'off', 'the last day of the year'],
    ['2026-01-09', 'off', 'the long January'],
    ['2026-01-12', 'working', 'the first working day after it'],
    ['2026-05-08', 'short', 'the eve of 9 May'],
    ['2026-05-11', 'off', 'the Monday after a holiday on Saturday'],
    ['2026-03-09', 'off', 'the Monday after a holiday on Sunday'],
  ])('%s is %s: %s', (iso, kind) => {
    expect(kindOfDay(calendar, day(iso))).toBe(kind)
  })

  test.each([
    ['2028-01-05', 'off', 'a January holiday'],
    ['2028-02-23', 'off', 'a holiday'],
    ['2028-05-10', 'working', 'after a holiday on a weekday'],
    ['2028-11-06', 'off', 'the Monday after 4 November on a Saturday'],
    ['2028-11-07', 'working', 'the Tuesday after it'],
    ['2031-03-10', 'off', 'the Monday after 8 March on a Saturday'],
    ['2028-07-15', 'off', 'a Saturday'],
  ])('of a year that is not loaded knows what the Labour Code says: %s is %s, %s', (iso, kind) => {
    expect(kindOfDay(calendar, day(iso))).toBe(kind)
  })

  test('knows days of the body over those of the country', () => {
    const own = calendarOf(COUNTRY_YEARS, [
      { day: '2026-03-20', kind: 'off', why: 'праздник края' },
      { day: '2026-11-28', kind: 'working', why: 'день открытых дверей' },
      { day: '2026-11-27', kind: 'short', why: 'переезд' },
    ])
    expect(['2026-03-20', '2026-11-28', '2026-11-27'].map((iso) => kindOfDay(own, day(iso)))).toEqual([
      'off',
      'working',
      'short',
    ])
    expect(isWorkingDay(calendar, day('2026-03-20'))).toBe(true)
  })

  test('a year that is loaded takes the place of the one that came with the product', () => {
    const loaded = calendarOf([...COUNTRY_YEARS, { year: 2027, off: ['2027-11-12'], short: [], working: [] }])
    expect([isWorkingDay(loaded, day('2027-11-12')), isWorkingDay(loaded, day('2027-02-20'))]).toEqual([false, false])
    expect(isWorkingDay(loaded, day('2026-12-31'))).toBe(false)
  })

  test.each([
    ['2026-12-30', 1, '2027-01-11'],
    ['2027-02-19', 1, '2027-02-20'],
    ['2027-02-20', 1, '2027-02-24'],
    ['2026-04-30', 1, '2026-05-04'],
    ['2026-04-30', 5, '2026-05-08'],
    ['2026-05-08', 1, '2026-05-12'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('from %s the working day number %i is %s', (from, count, reached) => {
    expect(String(addWorkingDays(calendar, day(from), count))).toBe(reached)
  })

  test('names the years it knows nothing of', () => {
    expect(yearsNotLoaded(calendar, day('2027-12-30'), day('2029-01-02'))).toEqual([2028, 2029])
    expect(yearsNotLoaded(calendar, day('2026-01-01'), day('2027-12-31'))).toEqual([])
  })

  const anyDay = fc.integer({ min: 18_000, max: 24_000 }).map(dayOfNumber)

  test('next and previous working days are worked, and nothing between is', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const [before, after] = [previousWorkingDay(calendar, date), nextWorkingDay(calendar, date)]
        expect(isWorkingDay(calendar, before) && isWorkingDay(calendar, after)).toBe(true)
        for (let between = before.add({ days: 1 }); !between.equals(after); between = between.add({ days: 1 }))
          expect(between.equals(date) || !isWorkingDay(calendar, between)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('numbers of days are dates and weekdays again', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(String(dayOfNumber(numberOfDay(date)))).toBe(String(date))
        expect(weekdayOfNumber(numberOfDay(date))).toBe(date.dayOfWeek)
      }),
    )
  })
})
