import type { Temporal } from 'temporal-polyfill'
import type { Calendar, DayKind } from '#platform/calendar/rules/calendar.ts'
import { isWorkingDay, kindOfDay } from '#platform/calendar/rules/calendar.ts'
import { clockWords, dayWords, formOf, weekdayWord } from '#platform/calendar/rules/day-words.ts'
import type { DaysTerm, HoursTerm, Roll, Term } from '../../terms/norms.ts'
import type { ReceivedWhen } from './registration.ts'

const CALENDAR_DAYS = ['календарный день', 'календарных дня', 'календарных дней'] as const
const WORKING_DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const
const CLOCK_HOURS = ['час', 'часа', 'часов'] as const
const WORKING_HOURS = ['рабочий час', 'рабочих часа', 'рабочих часов'] as const

/** «30 календарных дней», «2 рабочих часа». */
export function termWords(term: Term): string {
  if ('days' in term) return counted(term.days, term.kind === 'calendar' ? CALENDAR_DAYS : WORKING_DAYS)
  return counted(term.hours, term.kind === 'clock' ? CLOCK_HOURS : WORKING_HOURS)
}

const counted = (count: number, forms: readonly [string, string, string]): string =>
  `${String(count).replace('.', ',')} ${formOf(count, forms)}`

const WHEN: Readonly<Record<ReceivedWhen['when'], string>> = {
  'day-off': ', в выходной',
  before: ', до начала рабочего дня',
  hours: '',
  after: ', после окончания рабочего дня',
}

/** «Получено 2 декабря 2026 года в 18:40, после окончания рабочего дня». */
export const receivedWords = (at: Temporal.ZonedDateTime, when: ReceivedWhen['when'] = 'hours'): string =>
  `Получено ${dayWords(at.toPlainDate())} в ${clockWords(at)}${WHEN[when]}`

/** «Регистрируем 3 декабря: это следующий рабочий день». */
export const registrationWords = ({ on, when, registeredOn }: ReceivedWhen): string =>
  `Регистрируем ${dayWords(registeredOn, on)}: ${when === 'hours' || when === 'before' ? 'в день получения' : 'это следующий рабочий день'}`

export const registeredWords = (at: Temporal.ZonedDateTime): string =>
  `Зарегистрировано ${dayWords(at.toPlainDate())} в ${clockWords(at)}`

/** «30 календарных дней, считая с 4 декабря: до 2 января 2027 года». */
export const daysWords = (term: DaysTerm, start: Temporal.PlainDate, last: Temporal.PlainDate): string =>
  `${termWords(term)}, день ${dayWords(start)} не считаем: срок до ${dayWords(last, start)}`

/** «4 часа подряд: до 12:40 3 декабря 2026 года». */
export const hoursWords = (term: HoursTerm, at: Temporal.ZonedDateTime): string =>
  `${termWords(term)}${term.kind === 'clock' ? ' подряд' : ''}: срок до ${clockWords(at)} ${dayWords(at.toPlainDate())}`

export const pauseWords = (from: Temporal.PlainDate, to: Temporal.PlainDate): string =>
  `С ${dayWords(from)} срок был приостановлен, с ${dayWords(to, from)} идёт снова: эти дни не считаем`

export const openPauseWords = (from: Temporal.PlainDate): string =>
  `С ${dayWords(from)} срок приостановлен: когда он пойдёт снова, дата станет позже`

/** «Суббота, 2 января, — выходной: берём рабочий день раньше, 30 декабря 2026 года». */
export function rollWords(
  calendar: Calendar,
  { last, due, roll }: { last: Temporal.PlainDate; due: Temporal.PlainDate; roll: Roll },
): string {
  const day = `${capital(weekdayWord(last))}, ${dayWords(last)},`
  if (isWorkingDay(calendar, last)) return `${day} — ${KINDS[kindOfDay(calendar, last)]}, переносить не нужно`
  if (roll === 'none') return `${day} — выходной, но срок не переносим`
  const isEarlier = due.until(last).days > 0
  if (isEarlier) return `${day} — выходной: берём рабочий день раньше, ${dayWords(due, last)}`
  const why = roll === 'previous' ? 'рабочих дней до него нет, ' : ''
  return `${day} — выходной: ${why}берём рабочий день позже, ${dayWords(due, last)}`
}

const KINDS: Readonly<Record<DayKind, string>> = { working: 'рабочий день', short: 'рабочий день', off: 'выходной' }

export const provisionalWords = (years: readonly number[]): string =>
  `Календарь на ${years.join(' и ')} год ещё не загружен: считаем по выходным и праздникам Трудового кодекса, дата предварительная`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
