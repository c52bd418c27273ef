import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { dateAndTime, dayAndMonth, dayOf } from './dates.ts'

const date = (text: string) => Temporal.PlainDate.from(text)

describe('Dates in words', () => {
  test.each([
    // date        today         in a sentence            with the weekday
    ['2026-11-20', '2026-11-17', '20 ноября', '20 ноября, пт'],
    ['2026-01-01', '2026-12-31', '1 января', '1 января, чт'],
    ['2027-01-01', '2026-12-31', '1 января 2027 года', '1 января 2027 года, пт'],
    ['2025-12-31', '2026-01-01', '31 декабря 2025 года', '31 декабря 2025 года, ср'],
    ['2024-02-29', '2024-03-01', '29 февраля', '29 февраля, чт'],
    ['2026-05-03', '2026-05-03', '3 мая', '3 мая, вс'],
  ])('%s seen on %s', (day, today, plain, withWeekday) => {
    expect(dayOf(date(day), date(today))).toBe(plain)
    expect(dayAndMonth(date(day), date(today))).toBe(withWeekday)
  })

  test.each([
    // the same moment is another day, and another year, somewhere else
    ['2026-12-31T13:00:00Z', 'Asia/Magadan', '2027-01-01', '1 января, 00:00'],
    ['2026-12-31T13:00:00Z', 'Europe/Moscow', '2026-12-31', '31 декабря, 16:00'],
    ['2026-12-31T20:59:59Z', 'Europe/Moscow', '2027-01-01', '31 декабря 2026 года, 23:59'],
    ['2026-11-17T06:05:00Z', 'Europe/Moscow', '2026-11-17', '17 ноября, 09:05'],
  ])('%s in %s', (moment, zone, today, text) => {
    expect(dateAndTime(Temporal.Instant.from(moment), zone, date(today))).toBe(text)
  })
})
