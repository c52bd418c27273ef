import { Temporal } from 'temporal-polyfill'

/** A time that figures may be cut by: a whole month or quarter of the body's calendar; anything finer could single people out. */
export interface Period {
  key: string
  from: Temporal.PlainDate
  /** The first day after it. */
  before: Temporal.PlainDate
}

/**
 * Reads `2026-11` or `2026-q4`; nothing for anything else, which then means all the time.
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
  const months = Array.from({ length: 12 }, (_, back) => month.subtract({ months: back }).toString().slice(0, 7))
  const quarters = Array.from({ length: 4 }, (_, back) => {
    const { year, month: inside } = month.subtract({ months: back * 3 })
    return `${year}-q${Math.ceil(inside / 3)}`
  })
  return { quarters, months }
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
