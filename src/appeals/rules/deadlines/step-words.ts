import type { Temporal } from 'temporal-polyfill'
import { numberOfDay } from '#platform/calendar/rules/day-number.ts'
import { clockWords, dayWords, formOf, weekdayWord } from '#platform/calendar/rules/day-words.ts'
import type { DaysTerm, HoursTerm, Roll, Term } from '../../terms/norms.ts'
import type { ReceivedWhen } from './registration.ts'

const CALENDAR_DAYS = ['календарный день', 'календарных дня', 'календарных дней'] as const
const WORKING_DAYS = ['рабочий день', 'рабочих дня', 'рабочих дней'] as const
const DAYS = ['день', 'дня', 'дней'] as const
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

/** «Получено 2 декабря в 18:40, после окончания рабочего дня». */
export const receivedWords = (at: Temporal.PlainDateTime, when: ReceivedWhen['when'] = 'hours'): string =>
  `Получено ${dayWords(at, at.year)} в ${clockWords(at)}${WHEN[when]}`

/** «Регистрация 3 декабря: в следующий рабочий день». */
export const registrationWords = ({ on, when, registeredOn }: ReceivedWhen): string =>
  `Регистрация ${dayWords(registeredOn, on.year)}: ${when === 'hours' || when === 'before' ? 'в день получения' : 'в следующий рабочий день'}`

export const registeredWords = (at: Temporal.PlainDateTime, thisYear: number): string =>
  `Зарегистрировано ${dayWords(at, thisYear)} в ${clockWords(at)}`

/** What was given and what was added by the head. */
export const extensionWords = (first: number, more: number): string =>
  `Срок продлён: ${counted(first, DAYS)} и ещё ${more}, вместе ${first + more}`

/** «30 календарных дней, первый — 4 декабря: до 2 января 2027 года». */
export const daysWords = (term: DaysTerm, start: Temporal.PlainDate, last: Temporal.PlainDate): string =>
  `${termWords(term)}, день ${dayWords(start, start.year)} не считаем: до ${dayWords(last, start.year)}`

/** «4 часа подряд: до 12:40 3 декабря». */
export const hoursWords = (term: HoursTerm, at: Temporal.PlainDateTime, thisYear: number): string =>
  `${termWords(term)}${term.kind === 'clock' ? ' подряд' : ''}: до ${clockWords(at)} ${dayWords(at, thisYear)}`

export const pauseWords = (from: Temporal.PlainDate, to: Temporal.PlainDate): string =>
  from.equals(to)
    ? `${dayWords(from)} срок был приостановлен и в тот же день пошёл снова`
    : `С ${dayWords(from, to.year)} срок был приостановлен, с ${dayWords(to, from.year)} идёт снова: эти дни не считаем`

export const openPauseWords = (from: Temporal.PlainDate): string =>
  `С ${dayWords(from)} срок приостановлен: когда он пойдёт снова, дата станет позже`

/** «Суббота, 2 января 2027 года: выходной, берём рабочий день раньше, 30 декабря». */
export function rollWords(
  { last, due, roll, isWorked }: { last: Temporal.PlainDate; due: Temporal.PlainDate; roll: Roll; isWorked: boolean },
  thisYear: number,
): string {
  const day = `${capital(weekdayWord(last))}, ${dayWords(last, thisYear)}:`
  if (isWorked) return `${day} рабочий день, переносить не нужно`
  if (roll === 'none') return `${day} выходной, но срок не переносим`
  if (numberOfDay(due) < numberOfDay(last))
    return `${day} выходной, берём рабочий день раньше, ${dayWords(due, thisYear)}`
  const why = roll === 'previous' ? 'а рабочих дней до него не было, ' : ''
  return `${day} выходной, ${why}берём рабочий день позже, ${dayWords(due, thisYear)}`
}

export const provisionalWords = (years: readonly number[]): string =>
  `Календаря на ${years.join(' и ')} год ещё нет: считаем по выходным и праздникам Трудового кодекса, дата предварительная`

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
