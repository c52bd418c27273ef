import type { Temporal } from 'temporal-polyfill'

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ')
const WEEKDAYS = ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье']

/** «2 января»; with the year only where it is not this one: «2 января 2027 года». */
export const dayWords = (day: Pick<Temporal.PlainDate, 'day' | 'month' | 'year'>, thisYear?: number): string =>
  `${day.day} ${MONTHS[day.month - 1]}${day.year === thisYear ? '' : ` ${day.year} года`}`

/** «суббота». */
export const weekdayWord = (day: Temporal.PlainDate): string => WEEKDAYS[day.dayOfWeek - 1] ?? ''

/** «09:05». */
export const clockWords = ({ hour, minute }: { hour: number; minute: number }): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** The form of a word beside a number: «1 день, 2 дня, 5 дней, 1,5 часа». */
export function formOf(count: number, [one, few, many]: readonly [string, string, string]): string {
  if (!Number.isInteger(count)) return few
  const [tens, ones] = [count % 100, count % 10]
  if (tens >= 11 && tens <= 14) return many
  if (ones === 1) return one
  return ones >= 2 && ones <= 4 ? few : many
}
