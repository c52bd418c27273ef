import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { calendarOf } from './calendar.ts'
import { addWorkingHours, DEFAULT_HOURS, workingHoursOf } from './working-hours.ts'
import { COUNTRY_YEARS } from './years.ts'

const calendar = calendarOf(COUNTRY_YEARS)
const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
const spans = (iso: string, hours = DEFAULT_HOURS) =>
  workingHoursOf(calendar, Temporal.PlainDate.from(iso), hours).map(({ from, to }) => `${clock(from)}–${clock(to)}`)

describe('working hours', () => {
  test.each([
    ['2026-11-24', ['9:00–13:00', '14:00–18:00'], 'a plain day'],
    ['2026-11-03', ['9:00–13:00', '14:00–17:00'], 'a short day'],
    ['2025-11-01', ['9:00–13:00', '14:00–17:00'], 'a working Saturday, short'],
    ['2026-11-21', [], 'a Saturday'],
  ])('of %s are %s: %s', (iso, expected) => {
    expect(spans(iso)).toEqual(expected)
  })

  test('may end earlier on Friday, and know no break', () => {
    const hours = { opens: '08:30', closes: '17:30', fridayCloses: '16:15' }
    expect([spans('2026-11-26', hours), spans('2026-11-27', hours)]).toEqual([['8:30–17:30'], ['8:30–16:15']])
  })

  test.each([
    // zone               from                         hours  until
    ['Europe/Moscow', '2026-11-24T10:00:00+03:00', 2, '2026-11-24T12:00:00+03:00', 'within the morning'],
    ['Europe/Moscow', '2026-11-24T12:30:15+03:00', 1, '2026-11-24T14:30:15+03:00', 'over the break, to the second'],
    ['Europe/Moscow', '2026-11-24T16:00:00+03:00', 2, '2026-11-24T18:00:00+03:00', 'to the closing minute'],
    ['Europe/Moscow', '2026-11-24T18:00:00+03:00', 1, '2026-11-25T10:00:00+03:00', 'the closing minute is outside'],
    ['Europe/Moscow', '2026-11-24T07:00:00+03:00', 1, '2026-11-24T10:00:00+03:00', 'before the doors open'],
    ['Europe/Moscow', '2026-11-20T17:30:00+03:00', 4, '2026-11-23T12:30:00+03:00', 'over a weekend'],
    ['Europe/Moscow', '2026-11-03T16:30:00+03:00', 1, '2026-11-05T09:30:00+03:00', 'a short day, then a holiday'],
    ['Asia/Magadan', '2026-12-30T17:00:00+11:00', 8, '2027-01-11T17:00:00+11:00', 'over New Year'],
    [
      'Asia/Magadan',
      '2027-02-19T17:00:00+11:00',
      8,
      '2027-02-20T17:00:00+11:00',
      'into a short working Saturday, to its end',
    ],
    ['Asia/Magadan', '2027-02-20T16:00:00+11:00', 2, '2027-02-24T10:00:00+11:00', 'and out of it'],
    ['Europe/Berlin', '2026-10-23T17:00:00+02:00', 3, '2026-10-26T11:00:00+01:00', 'over the change of the clocks'],
  ])('in %s from %s by %i hours end at %s: %s', (zone, from, count, until) => {
    const due = addWorkingHours({ calendar, hours: DEFAULT_HOURS, zone }, Temporal.Instant.from(from), count)
    expect(String(due)).toBe(String(Temporal.Instant.from(until)))
  })

  test('leave out what lies in a pause', () => {
    const pause = {
      from: Temporal.Instant.from('2026-11-24T11:00:00+03:00'),
      to: Temporal.Instant.from('2026-11-24T15:00:00+03:00'),
    }
    const by = { calendar, hours: DEFAULT_HOURS, zone: 'Europe/Moscow' }
    const due = addWorkingHours(by, Temporal.Instant.from('2026-11-24T10:00:00+03:00'), 2, [pause])
    expect(String(due)).toBe('2026-11-24T13:00:00Z')
  })
})
