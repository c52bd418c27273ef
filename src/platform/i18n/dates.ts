import type { Temporal } from 'temporal-polyfill'

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]

const WEEKDAYS = ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']

/** «20 ноября»; with the year only if it is not this one: «20 января 2027 года». */
export function dayOf(date: Temporal.PlainDate, today: Temporal.PlainDate): string {
  return date.year === today.year ? `${date.day} ${MONTHS[date.month - 1]}` : fullDay(date)
}

/** «20 ноября 2026 года»: for papers, which are read in other years. */
export const fullDay = (date: Temporal.PlainDate): string => `${date.day} ${MONTHS[date.month - 1]} ${date.year} года`

/** «20 ноября, пт»: with the weekday, for dates that people plan by. */
export const dayAndMonth = (date: Temporal.PlainDate, today: Temporal.PlainDate): string =>
  `${dayOf(date, today)}, ${WEEKDAYS[date.dayOfWeek - 1]}`

/** «20 ноября, 09:05» on the clocks of the body. */
export const dateAndTime = (instant: Temporal.Instant, timeZone: string, today: Temporal.PlainDate): string =>
  `${dayOf(instant.toZonedDateTimeISO(timeZone).toPlainDate(), today)}, ${timeOf(instant, timeZone)}`

/** «09:05» on the clocks of the body. */
export function timeOf(instant: Temporal.Instant, timeZone: string): string {
  const { hour, minute } = instant.toZonedDateTimeISO(timeZone)
  return `${two(hour)}:${two(minute)}`
}

const two = (n: number): string => String(n).padStart(2, '0')
