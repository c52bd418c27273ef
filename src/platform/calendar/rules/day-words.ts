import type { Temporal } from 'temporal-polyfill'

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']

/** «2 января»; with its year where that is another one than of the day before: «2 января 2027 года». */
export const dayWords = (day: Temporal.PlainDate, before?: Temporal.PlainDate): string =>
  `${day.day} ${MONTHS[day.month - 1]}${before?.year === day.year ? '' : ` ${day.year} года`}`

/** «суббота». */
export const weekdayWord = (day: Temporal.PlainDate): string => WEEKDAYS[day.dayOfWeek - 1] ?? ''

/** «09:05» on clocks of the zone. */
export function clockWords({ hour, minute }: { hour: number; minute: number }): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** The form of a word beside a whole number: «1 день, 2 дня, 5 дней». */
export function formOf(count: number, [one, few, many]: readonly [string, string, string]): string {
  const [tens, ones] = [count % 100, count % 10]
  if (!Number.isInteger(count)) return few
  if (tens >= 11 && tens <= 14) return many
  if (ones === 1) return one
  return ones >= 2 && ones <= 4 ? few : many
}
