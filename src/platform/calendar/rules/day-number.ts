import { Temporal } from 'temporal-polyfill'

/** Days counted from 1 January 1970: long counts over the calendar are made in these, for a date takes its time to make. */
export const numberOfDay = ({ year, month, day }: Temporal.PlainDate): number => Date.UTC(year, month - 1, day) / DAY

export function dayOfNumber(number: number): Temporal.PlainDate {
  const at = new Date(number * DAY)
  return new Temporal.PlainDate(at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate())
}

/** 1 is Monday. 1 January 1970 was a Thursday. */
export const weekdayOfNumber = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

export const numberOfIso = (iso: string): number => Date.parse(iso) / DAY

const DAY = 86_400_000
