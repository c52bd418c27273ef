import { Temporal } from 'temporal-polyfill'
import { type Calendar, kindOfDay } from '#platform/calendar/rules/calendar.ts'
import { numberOfDay } from '#platform/calendar/rules/day-number.ts'

/** How a day looks in the calendar: what differs from a plain week is told apart. */
export type DayLook = 'plain' | 'weekend' | 'off' | 'short' | 'worked-weekend'

export interface GridDay {
  day: Temporal.PlainDate
  look: DayLook
  /** Why it is another one in this body. */
  own?: string | undefined
}

/** Weeks of a month from Monday to Sunday; empty places belong to its neighbours. */
export function weeksOf(calendar: Calendar, year: number, month: number): (GridDay | undefined)[][] {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const days = Array.from({ length: first.daysInMonth }, (_, passed) => gridDay(calendar, first.add({ days: passed })))
  const places = [...Array.from({ length: first.dayOfWeek - 1 }, () => undefined), ...days]
  const weeks = Array.from({ length: Math.ceil(places.length / WEEK) }, (_, week) =>
    places.slice(week * WEEK, (week + 1) * WEEK),
  )
  return weeks.map((week) => [...week, ...Array.from({ length: WEEK - week.length }, () => undefined)])
}

function gridDay(calendar: Calendar, day: Temporal.PlainDate): GridDay {
  const own = calendar.bodyDays.get(numberOfDay(day))?.why
  return { day, look: lookOf(calendar, day), own }
}

function lookOf(calendar: Calendar, day: Temporal.PlainDate): DayLook {
  const kind = kindOfDay(calendar, day)
  const isWeekend = day.dayOfWeek > FRIDAY
  if (kind === 'off') return isWeekend ? 'weekend' : 'off'
  if (kind === 'short') return 'short'
  return isWeekend ? 'worked-weekend' : 'plain'
}

const WEEK = 7
const FRIDAY = 5
