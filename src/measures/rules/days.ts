import { Temporal } from 'temporal-polyfill'

/** A day as the browser's field gives it; nothing when it is none. */
export function readDay(typed: string): Temporal.PlainDate | undefined {
  try {
    return /^[12]\d{3}-\d{2}-\d{2}$/.test(typed) ? Temporal.PlainDate.from(typed, { overflow: 'reject' }) : undefined
  } catch {
    return undefined
  }
}

export const isBefore = (one: Temporal.PlainDate, other: Temporal.PlainDate): boolean =>
  one.toString() < other.toString()
