import { Temporal } from 'temporal-polyfill'
import { addWorkingDays, type Calendar, isWorkingDay, nearestWorkingDay } from '#platform/calendar/rules/calendar.ts'
import { dayOfNumber, numberOfDay } from '#platform/calendar/rules/day-number.ts'
import type { DaysTerm, Roll } from '../../terms/norms.ts'
import type { PausedDays } from './pauses.ts'

/**
 * The last day of a term in days. The day it begins with is day 0 (Civil Code, article 191); days of a pause do not count.
 *
 * @clause K2.4
 */
export function lastDayOf(
  calendar: Calendar,
  start: Temporal.PlainDate,
  { days, kind }: DaysTerm,
  pauses: readonly PausedDays[] = [],
): Temporal.PlainDate {
  if (pauses.length === 0)
    return kind === 'calendar' ? dayOfNumber(numberOfDay(start) + days) : addWorkingDays(calendar, start, days)
  let day = start
  let left = days
  while (left > 0) {
    day = day.add({ days: 1 })
    if (!isPaused(day, pauses) && (kind === 'calendar' || isWorkingDay(calendar, day))) left -= 1
  }
  return day
}

const isPaused = (day: Temporal.PlainDate, pauses: readonly PausedDays[]): boolean =>
  pauses.some(({ from, to }) => Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) < 0)

/**
 * The day a body works to where the last day of a term may be a day off: the working day before it, the one after it
 * (Civil Code, article 193), or that day itself. With `after`, a date never comes on or before the day the term begins with:
 * where no day in between is worked, it goes to the next working day.
 *
 * @clause K2.4
 */
export function rolled(
  calendar: Calendar,
  last: Temporal.PlainDate,
  roll: Roll,
  after?: Temporal.PlainDate,
): Temporal.PlainDate {
  if (roll === 'none' || isWorkingDay(calendar, last)) return last
  if (roll === 'next') return nearestWorkingDay(calendar, last, 1)
  const earlier = nearestWorkingDay(calendar, last, -1)
  return after && Temporal.PlainDate.compare(earlier, after) <= 0 ? nearestWorkingDay(calendar, last, 1) : earlier
}
