import type { Temporal } from 'temporal-polyfill'
import { type Calendar, isWorkingDay, nextWorkingDay } from '#platform/calendar/rules/calendar.ts'
import { closesAt, minutesOf, type WorkingHours } from '#platform/calendar/rules/working-hours.ts'

export interface ReceivedWhen {
  on: Temporal.PlainDate
  /** Where in the day it came. */
  when: 'day-off' | 'before' | 'hours' | 'after'
  /** The day it is taken to be registered on. */
  registeredOn: Temporal.PlainDate
}

/**
 * What comes outside working hours is registered on the next working day; what comes before they begin, on the day itself.
 * The closing minute is already outside.
 *
 * @clause K2.4
 */
export function receivedWhen(calendar: Calendar, hours: WorkingHours, received: Temporal.PlainDateTime): ReceivedWhen {
  const on = received.toPlainDate()
  if (!isWorkingDay(calendar, on)) return { on, when: 'day-off', registeredOn: nextWorkingDay(calendar, on) }
  const minute = received.hour * 60 + received.minute
  if (minute >= closesAt(calendar, on, hours)) return { on, when: 'after', registeredOn: nextWorkingDay(calendar, on) }
  return { on, when: minute < minutesOf(hours.opens) ? 'before' : 'hours', registeredOn: on }
}
