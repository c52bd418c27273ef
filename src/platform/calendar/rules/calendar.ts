import type { Temporal } from 'temporal-polyfill'
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
  /** What differs from a plain week, by `dayKey`. */
  days: ReadonlyMap<number, DayKind>
  /** Of the body's own, over those of the country. */
  bodyDays: ReadonlyMap<number, BodyDay>
}

/** Later years of the list take the place of earlier ones. */
export function calendarOf(years: readonly CalendarYear[], bodyDays: readonly BodyDay[] = []): Calendar {
  const last = new Map(years.map((year) => [year.year, year]))
  const days = new Map<number, DayKind>()
  for (const { off, short, working } of last.values()) {
    for (const day of off) days.set(keyOf(day), 'off')
    for (const day of working) days.set(keyOf(day), 'working')
    for (const day of short) days.set(keyOf(day), 'short')
  }
  return { years: new Set(last.keys()), days, bodyDays: new Map(bodyDays.map((own) => [keyOf(own.day), own])) }
}

export function kindOfDay({ years, days, bodyDays }: Calendar, day: Temporal.PlainDate): DayKind {
  const key = dayKey(day)
  const known = bodyDays.get(key)?.kind ?? days.get(key)
  if (known) return known
  if (!years.has(day.year)) return isOffByLabourCode(day) ? 'off' : 'working'
  return day.dayOfWeek >= SATURDAY ? 'off' : 'working'
}

export const isWorkingDay = (calendar: Calendar, day: Temporal.PlainDate): boolean => kindOfDay(calendar, day) !== 'off'

/** The first working day after this one. */
export const nextWorkingDay = (calendar: Calendar, day: Temporal.PlainDate): Temporal.PlainDate =>
  nearestWorkingDay(calendar, day.add({ days: 1 }), 1)

/** The last working day before this one. */
export const previousWorkingDay = (calendar: Calendar, day: Temporal.PlainDate): Temporal.PlainDate =>
  nearestWorkingDay(calendar, day.subtract({ days: 1 }), -1)

/** The n-th working day after this one; for none, the day itself. */
export function addWorkingDays(calendar: Calendar, day: Temporal.PlainDate, count: number): Temporal.PlainDate {
  let reached = day
  for (let passed = 0; passed < count; passed += 1) reached = nextWorkingDay(calendar, reached)
  return reached
}

/** This day if it is worked, else the nearest one in the direction. @throws where a body works no day of a year */
export function nearestWorkingDay(calendar: Calendar, day: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate {
  let tried = day
  for (let passed = 0; passed <= MOST_DAYS_OFF; passed += 1) {
    if (isWorkingDay(calendar, tried)) return tried
    tried = tried.add({ days: step })
  }
  throw new RangeError(`no working day near ${day}`)
}

/** Years among these days of which the calendar knows nothing. */
export function yearsNotLoaded({ years }: Calendar, from: Temporal.PlainDate, to: Temporal.PlainDate): number[] {
  const missing: number[] = []
  for (let { year } = from; year <= to.year; year += 1) if (!years.has(year)) missing.push(year)
  return missing
}

export const dayKey = ({ year, month, day }: Temporal.PlainDate): number => (year * 100 + month) * 100 + day

const keyOf = (iso: string): number => Number(iso.replaceAll('-', ''))

const SATURDAY = 6
const MOST_DAYS_OFF = 366
