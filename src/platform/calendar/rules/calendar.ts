import type { Temporal } from 'temporal-polyfill'
import { dayOfNumber, numberOfDay, numberOfIso, weekdayOfNumber } from './day-number.ts'
import { isOffByLabourCode } from './labour-code.ts'
import type { CalendarYear } from './years.ts'

/** A short day is worked and ends an hour earlier. */
export type DayKind = 'working' | 'short' | 'off'

/** A day that is another one in this body than in the country. */
export interface BodyDay {
  day: string
  kind: DayKind
  why: string
}

/** Which days are worked, in the country and in one body. */
export interface Calendar {
  /** Of other years only weekends and the holidays of the Labour Code are known. */
  years: ReadonlySet<number>
  /** Every day of these years, by its number. */
  days: ReadonlyMap<number, DayKind>
  /** Of the body's own, over those of the country. */
  bodyDays: ReadonlyMap<number, BodyDay>
}

/** Later years of the list take the place of earlier ones. */
export function calendarOf(years: readonly CalendarYear[], bodyDays: readonly BodyDay[] = []): Calendar {
  const last = new Map(years.map((year) => [year.year, year]))
  const days = new Map<number, DayKind>()
  for (const year of last.values()) {
    const until = numberOfIso(`${year.year + 1}-01-01`)
    for (let number = numberOfIso(`${year.year}-01-01`); number < until; number += 1)
      days.set(number, weekdayOfNumber(number) >= SATURDAY ? 'off' : 'working')
    for (const kind of ['off', 'working', 'short'] as const)
      for (const day of year[kind]) days.set(numberOfIso(day), kind)
  }
  return { years: new Set(last.keys()), days, bodyDays: new Map(bodyDays.map((own) => [numberOfIso(own.day), own])) }
}

const kindOfNumber = ({ days, bodyDays }: Calendar, number: number): DayKind =>
  bodyDays.get(number)?.kind ?? days.get(number) ?? (isOffByLabourCode(dayOfNumber(number)) ? 'off' : 'working')

export const kindOfDay = (calendar: Calendar, day: Temporal.PlainDate): DayKind =>
  kindOfNumber(calendar, numberOfDay(day))

export const isWorkingDay = (calendar: Calendar, day: Temporal.PlainDate): boolean => kindOfDay(calendar, day) !== 'off'

/** The first working day after this one. */
export const nextWorkingDay = (calendar: Calendar, day: Temporal.PlainDate): Temporal.PlainDate =>
  dayOfNumber(nearest(calendar, numberOfDay(day) + 1, 1))

/** The last working day before this one. */
export const previousWorkingDay = (calendar: Calendar, day: Temporal.PlainDate): Temporal.PlainDate =>
  dayOfNumber(nearest(calendar, numberOfDay(day) - 1, -1))

/** The n-th working day after this one; for none, the day itself. */
export function addWorkingDays(calendar: Calendar, day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let reached = numberOfDay(day)
  for (let passed = 0; passed < count; passed += 1) reached = nearest(calendar, reached + 1, 1)
  return dayOfNumber(reached)
}

/** This day if it is worked, else the nearest one in the direction. */
export const nearestWorkingDay = (calendar: Calendar, day: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate =>
  dayOfNumber(nearest(calendar, numberOfDay(day), step))

/** @throws RangeError where a body works no day of a year */
function nearest(calendar: Calendar, from: number, step: 1 | -1): number {
  for (let passed = 0; passed <= MOST_DAYS_OFF; passed += 1) {
    const tried = from + passed * step
    if (kindOfNumber(calendar, tried) !== 'off') return tried
  }
  throw new RangeError(`no working day near ${dayOfNumber(from)}`)
}

/** Years among these days of which the calendar knows nothing. */
export function yearsNotLoaded({ years }: Calendar, from: Temporal.PlainDate, to: Temporal.PlainDate): number[] {
  const missing: number[] = []
  for (let { year } = from; year <= to.year; year += 1) if (!years.has(year)) missing.push(year)
  return missing
}

const SATURDAY = 6
const MOST_DAYS_OFF = 366
