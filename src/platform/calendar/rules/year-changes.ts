import { Temporal } from 'temporal-polyfill'
import { calendarOf, type DayKind, isWorkingDay, kindOfDay } from './calendar.ts'
import type { CalendarYear } from './years.ts'

export interface ChangedDay {
  day: Temporal.PlainDate
  from: DayKind
  to: DayKind
}

/** Days that become other ones; without a year that stands, all that are known of it follow from the Labour Code. */
export function changedDays(stands: CalendarYear | undefined, given: CalendarYear): ChangedDay[] {
  const [before, after] = [calendarOf(stands ? [stands] : []), calendarOf([given])]
  return daysOfYear(given.year)
    .map((day) => ({ day, from: kindOfDay(before, day), to: kindOfDay(after, day) }))
    .filter(({ from, to }) => from !== to)
}

/** How many days of a year are worked and how many are not. */
export function countsOfYear(year: CalendarYear): { worked: number; off: number } {
  const calendar = calendarOf([year])
  const days = daysOfYear(year.year)
  const worked = days.filter((day) => isWorkingDay(calendar, day)).length
  return { worked, off: days.length - worked }
}

export function daysOfYear(year: number): Temporal.PlainDate[] {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 })
  return Array.from({ length: first.daysInYear }, (_, passed) => first.add({ days: passed }))
}
