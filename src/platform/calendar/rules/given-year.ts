import { Temporal } from 'temporal-polyfill'
import type { Refusal } from '../../outcome.ts'
import { dayWords, weekdayWord } from './day-words.ts'
import type { CalendarYear } from './years.ts'

export const LISTS = { off: 'Выходные', short: 'Сокращённые дни', working: 'Рабочие субботы и воскресенья' } as const

export type ListName = keyof typeof LISTS
export type YearLists = Pick<CalendarYear, ListName>

const NAMES = Object.keys(LISTS) as ListName[]
/** The first and the last year that anybody loads. */
const YEARS = { first: 2000, last: 2200 }
const MOST_TOLD = 10
const SATURDAY = 6

/** What was given, in the sequence of the year and each day once. */
export const sortedYear = (year: number, lists: YearLists): CalendarYear => {
  const once = (dates: readonly string[]) => [...new Set(dates)].sort()
  return { year, off: once(lists.off), short: once(lists.short), working: once(lists.working) }
}

/** Why this is no year of a calendar; an empty list means it is one. */
export function whyNotYear({ year, ...lists }: CalendarYear): Refusal[] {
  if (!Number.isInteger(year) || year < YEARS.first || year > YEARS.last)
    return [{ field: 'year', why: `Год бывает от ${YEARS.first} до ${YEARS.last}` }]
  return NAMES.flatMap((name) =>
    shortened(
      name,
      lists[name].flatMap((date) => whyNotIn(name, date, { year, ...lists })),
    ),
  )
}

function shortened(field: ListName, whys: readonly string[]): Refusal[] {
  const told = whys.slice(0, MOST_TOLD).map((why) => ({ field, why }))
  return whys.length > MOST_TOLD
    ? [...told, { field, why: `И ещё дней, которые не подходят: ${whys.length - MOST_TOLD}` }]
    : told
}

/** Off are weekdays, worked are weekends, short is a day that is worked. */
function whyNotIn(name: ListName, date: string, given: CalendarYear): string[] {
  const day = dayIn(date)
  if (!day) return [`«${date.slice(0, 30)}» — не день. Дни пишут так: ${given.year}-01-31`]
  const words = dayWords(day)
  if (day.year !== given.year) return [`${words} — день другого года, а загружается ${given.year}`]
  const isWeekend = day.dayOfWeek >= SATURDAY
  if (name === 'off' && isWeekend) return [`${words} — ${weekdayWord(day)}, выходной и без того: уберите этот день`]
  if (name === 'working' && !isWeekend)
    return [`${words} — ${weekdayWord(day)}: здесь бывают только субботы и воскресенья`]
  if (name === 'short' && isWeekend && !given.working.includes(date))
    return [`${words} — ${weekdayWord(day)}: чтобы день был сокращённым, назовите его и среди рабочих`]
  if (name === 'short' && given.off.includes(date)) return [`${words} назван и выходным, и сокращённым: оставьте одно`]
  return []
}

function dayIn(iso: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(iso)) return undefined
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' })
  } catch (fault) {
    if (fault instanceof RangeError) return undefined
    throw fault
  }
}
