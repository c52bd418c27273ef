import type { Temporal } from 'temporal-polyfill'
import { type Calendar, isWorkingDay, kindOfDay, nextWorkingDay } from './calendar.ts'

/** Hours of a body: clock times «09:00». A working Saturday is worked like any other day. */
export interface WorkingHours {
  opens: string
  closes: string
  breakFrom?: string | undefined
  breakTo?: string | undefined
  /** Where Friday ends earlier. */
  fridayCloses?: string | undefined
}

/** Minutes of a day from midnight; the last one is already outside. */
export interface Span {
  from: number
  to: number
}

export const DEFAULT_HOURS: WorkingHours = { opens: '09:00', closes: '18:00', breakFrom: '13:00', breakTo: '14:00' }

const FRIDAY = 5
const HOUR = 60

/** When people work on this day: before and after the break; nothing on a day off. */
export function workingHoursOf(calendar: Calendar, day: Temporal.PlainDate, hours: WorkingHours): Span[] {
  if (!isWorkingDay(calendar, day)) return []
  const closes = closesAt(calendar, day, hours)
  const { breakFrom, breakTo } = hours
  const spans =
    breakFrom && breakTo
      ? [
          { from: minutesOf(hours.opens), to: Math.min(minutesOf(breakFrom), closes) },
          { from: minutesOf(breakTo), to: closes },
        ]
      : [{ from: minutesOf(hours.opens), to: closes }]
  return spans.filter(({ from, to }) => from < to)
}

/** The minute at which a working day ends: a short one an hour earlier. */
export function closesAt(calendar: Calendar, day: Temporal.PlainDate, hours: WorkingHours): number {
  const closes = day.dayOfWeek === FRIDAY && hours.fridayCloses ? hours.fridayCloses : hours.closes
  return minutesOf(closes) - (kindOfDay(calendar, day) === 'short' ? HOUR : 0)
}

/**
 * The moment by which so many working hours have passed. What lies in a pause does not count.
 * Where they end with the working day, that is its closing minute.
 */
export function addWorkingHours(
  { calendar, hours, zone }: { calendar: Calendar; hours: WorkingHours; zone: string },
  from: Temporal.Instant,
  count: number,
  pauses: readonly { from: Temporal.Instant; to: Temporal.Instant }[] = [],
): Temporal.Instant {
  let left = count * HOUR * MINUTE
  let day = from.toZonedDateTimeISO(zone).toPlainDate()
  if (!isWorkingDay(calendar, day)) day = nextWorkingDay(calendar, day)
  for (;;) {
    for (const worked of workedOn(day, { calendar, hours, zone })) {
      for (const { begins, ends } of without(worked, from.epochMilliseconds, pauses)) {
        if (left <= ends - begins) return from.add({ milliseconds: begins + left - from.epochMilliseconds })
        left -= ends - begins
      }
    }
    day = nextWorkingDay(calendar, day)
  }
}

interface Stretch {
  begins: number
  ends: number
}

const workedOn = (
  day: Temporal.PlainDate,
  { calendar, hours, zone }: { calendar: Calendar; hours: WorkingHours; zone: string },
): Stretch[] => {
  const at = (minute: number) =>
    day.toZonedDateTime({ timeZone: zone }).withPlainTime({ hour: Math.floor(minute / HOUR), minute: minute % HOUR })
      .epochMilliseconds
  return workingHoursOf(calendar, day, hours).map(({ from, to }) => ({ begins: at(from), ends: at(to) }))
}

/** What is left of a stretch after its beginning is cut off and pauses are taken out. */
function without(
  { begins, ends }: Stretch,
  since: number,
  pauses: readonly { from: Temporal.Instant; to: Temporal.Instant }[],
) {
  let parts: Stretch[] = [{ begins: Math.max(begins, since), ends }]
  for (const { from, to } of pauses) {
    parts = parts.flatMap((part) => [
      { begins: part.begins, ends: Math.min(part.ends, Math.max(part.begins, from.epochMilliseconds)) },
      { begins: Math.max(part.begins, Math.min(part.ends, to.epochMilliseconds)), ends: part.ends },
    ])
  }
  return parts.filter((part) => part.begins < part.ends)
}

/** «09:30» as minutes from midnight. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * HOUR + Number(clock.slice(3, 5))

const MINUTE = 60_000
