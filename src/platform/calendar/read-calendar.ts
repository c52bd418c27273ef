import type { Work } from '../work.ts'
import { type BodyDay, type Calendar, calendarOf } from './rules/calendar.ts'
import { type CalendarYear, COUNTRY_YEARS } from './rules/years.ts'
import { calendarText } from './store/calendar-text.ts'

/** The calendar of the body: what the product brings, what was loaded over it, the body's own days on top. */
export const readCalendar = async (work: Work): Promise<Calendar> => calendarFrom(await calendarText(work))

/** The same text gives the same calendar, so it is put together once: the text is all there is to know of it. */
export function calendarFrom(text: string): Calendar {
  const known = made.get(text)
  if (known) return known
  const { years, days } = JSON.parse(text) as { years: CalendarYear[]; days: BodyDay[] }
  const calendar = calendarOf([...COUNTRY_YEARS, ...years], days)
  if (made.size === MOST_KEPT) made.clear()
  made.set(text, calendar)
  return calendar
}

const MOST_KEPT = 100
const made = new Map<string, Calendar>()
