import { Temporal } from 'temporal-polyfill'

/** A time that figures may be cut by: a whole month or quarter of the body's calendar; anything finer could single people out. */
export interface Period {
  key: string
  from: Temporal.PlainDate
  /** The first day after it. */
  before: Temporal.PlainDate
}

/**
 * Reads `2026-11` or `2026-q4`; nothing for anything else.
 *
 * @clause K3.2
 */
export function readPeriod(key: string): Period | undefined {
  const [, year, month, quarter] = /^(2[01]\d{2})-(?:(0[1-9]|1[0-2])|q([1-4]))$/.exec(key) ?? []
  if (!year) return undefined
  const first = month ? Number(month) : Number(quarter) * 3 - 2
  const from = Temporal.PlainDate.from({ year: Number(year), month: first, day: 1 })
  return { key, from, before: from.add({ months: month ? 1 : 3 }) }
}

/**
 * The periods to choose from, the newest first: the quarters and months of the last year.
 *
 * @clause K3.2
 */
export function periodsUpTo(today: Temporal.PlainDate): { quarters: string[]; months: string[] } {
  const month = today.with({ day: 1 })
  const months = Array.from({ length: 12 }, (_, back) => monthKey(month.subtract({ months: back })))
  const quarters = Array.from({ length: 4 }, (_, back) => quarterOn(month.subtract({ months: back * 3 })))
  return { quarters, months }
}

/** The quarter that a day lies in: `2026-q4`. @clause K3.2 */
export const quarterOn = ({ year, month }: Temporal.PlainDate): string => `${year}-q${Math.ceil(month / 3)}`

/** The month that a day lies in: `2026-11`. @clause K3.2 */
const monthKey = (day: Temporal.PlainDate): string => day.toString().slice(0, 7)

/**
 * The period of the same kind right before this one: what its figures are held against.
 *
 * @clause K3.2
 */
export function periodBefore({ key, from }: Period): Period {
  const isQuarter = key.includes('q')
  const first = from.subtract({ months: isQuarter ? 3 : 1 })
  return { key: isQuarter ? quarterOn(first) : monthKey(first), from: first, before: from }
}

/**
 * Twelve months in a row, the last being the one that the period ends with, or today's where the period runs on.
 *
 * @clause K3.2
 */
export function yearUpTo(period: Period | undefined, today: Temporal.PlainDate): Period {
  const lastDay = period ? period.before.subtract({ days: 1 }) : today
  const last = (Temporal.PlainDate.compare(lastDay, today) < 0 ? lastDay : today).with({ day: 1 })
  return { key: '', from: last.subtract({ months: 11 }), before: last.add({ months: 1 }) }
}

/** Every month of it, the oldest first. @clause K3.2 */
export function monthsOf({ from, before }: Period): string[] {
  const months: string[] = []
  for (let month = from; Temporal.PlainDate.compare(month, before) < 0; month = month.add({ months: 1 }))
    months.push(monthKey(month))
  return months
}

/**
 * Whether the period runs on today: its figures still change and do not stand beside whole ones.
 *
 * @clause K3.2
 */
export const isUnfinished = (key: string, today: Temporal.PlainDate): boolean => {
  const period = readPeriod(key)
  return period !== undefined && Temporal.PlainDate.compare(today, period.before) < 0
}
