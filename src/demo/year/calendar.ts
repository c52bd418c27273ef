import type { Temporal } from 'temporal-polyfill'

/** A day of the invented year. */
export interface Day {
  date: Temporal.PlainDate
  /** Days until the last one, which is today: 0. */
  ago: number
  month: number
  dayOfMonth: number
  /** From 1 for Monday. */
  weekday: number
  isHoliday: boolean
}

export const DAYS = 366

/** The days off that fall on the same date every year. Moved ones are left out: nobody plans an invented year by them. */
const HOLIDAYS = new Set([
  ...['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08'],
  ...['02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
])

/** The year that ends today. */
export function yearUntil(today: Temporal.PlainDate): Day[] {
  return Array.from({ length: DAYS }, (_, place) => {
    const ago = DAYS - 1 - place
    const date = today.subtract({ days: ago })
    return {
      date,
      ago,
      month: date.month,
      dayOfMonth: date.day,
      weekday: date.dayOfWeek,
      isHoliday: HOLIDAYS.has(date.toString().slice(5)),
    }
  })
}

/** How busy each month is: sowing, haymaking, harvest, reports. */
const SEASON = [0.8, 0.95, 1.25, 1.4, 1.3, 0.95, 0.75, 0.85, 1.05, 1.2, 1.15, 0.95]

const WEEKDAY = [1.25, 1.1, 1, 1.05, 0.85, 0.35, 0.28]

/** How many people come on a day, against an ordinary one. Offices and the post are shut on days off. */
export function busy({ month, weekday, isHoliday, ago }: Day, isOffice: boolean): number {
  const isOff = weekday > 5 || isHoliday
  if (isOff && isOffice) return 0
  const soFar = ago === 0 ? 0.4 : 1
  return (SEASON[month - 1] ?? 1) * (isHoliday ? 0.25 : (WEEKDAY[weekday - 1] ?? 1)) * soFar
}
