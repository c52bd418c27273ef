import type { Temporal } from 'temporal-polyfill'

/** Holidays of article 112 of the Labour Code, month and day. */
const HOLIDAYS = ['01-01', '01-02', '01-03', '01-04', '01-05', '01-06', '01-07', '01-08']
const LATER_HOLIDAYS = ['02-23', '03-08', '05-01', '05-09', '06-12', '11-04']
const SATURDAY = 6

/**
 * What is known of a day before the Government moves any: weekends, holidays, and the working day after a holiday that fell
 * on a weekend. In January the Government alone says where such days go.
 */
export function isOffByLabourCode(day: Temporal.PlainDate): boolean {
  return isFixed(day) || isAfterWeekendHoliday(day)
}

const isFixed = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek >= SATURDAY || HOLIDAYS.includes(monthAndDay(day)) || isLaterHoliday(day)

const isLaterHoliday = (day: Temporal.PlainDate): boolean => LATER_HOLIDAYS.includes(monthAndDay(day))

/** Days off before this one, without a working day in between, of which one was both a weekend and a holiday. */
function isAfterWeekendHoliday(day: Temporal.PlainDate): boolean {
  let moved = 0
  let before = day.subtract({ days: 1 })
  while (isFixed(before) && before.month > 1) {
    if (before.dayOfWeek >= SATURDAY && isLaterHoliday(before)) moved += 1
    before = before.subtract({ days: 1 })
  }
  return moved > 0
}

const monthAndDay = (day: Temporal.PlainDate): string => day.toString().slice(5)
