import { Temporal } from 'temporal-polyfill'
import { isOnlyBody, OPERATOR } from '#identity'
import { readCalendar } from '#platform/calendar/read-calendar.ts'
import { type BodyDay, isWorkingDay } from '#platform/calendar/rules/calendar.ts'
import { daysOfYear } from '#platform/calendar/rules/year-changes.ts'
import type { Work } from '#platform/work.ts'
import { calendarAlarm } from './actions/calendar-alarm.ts'
import type { CalendarView } from './pages/calendar/calendar.tsx'
import { whyNotCountry } from './rules/calendar-acts.ts'
import { weeksOf } from './rules/month-grid.ts'
import { mayDo } from './rules/permissions.ts'

const MONTHS = Array.from({ length: 12 }, (_, place) => place + 1)
const BLANK = { day: '', kind: 'off', why: '' }

interface Asked extends Pick<CalendarView, 'year' | 'said' | 'refused'> {
  typed?: BodyDay | undefined
}

/** The page of the calendar: the year asked for, with days of the body on top. */
export async function calendarView(work: Work, { year, said, refused, typed }: Asked): Promise<CalendarView> {
  const calendar = await readCalendar(work)
  const days = daysOfYear(year)
  const worked = days.filter((day) => isWorkingDay(calendar, day)).length
  const { roles } = work.by
  return {
    year,
    years: [...new Set([...calendar.years, work.today.year, work.today.year + 1, year])].sort((a, b) => a - b),
    months: MONTHS.map((month) => weeksOf(calendar, year, month)),
    counts: { worked, off: days.length - worked },
    isLoaded: calendar.years.has(year),
    alarm: await calendarAlarm(work),
    mayLoad: whyNotCountry(roles, { isOnly: await isOnlyBody(work), operator: OPERATOR }).length === 0,
    own: {
      days: [...calendar.bodyDays.values()]
        .map((own) => ({ ...own, day: Temporal.PlainDate.from(own.day) }))
        .sort((a, b) => Temporal.PlainDate.compare(a.day, b.day)),
      typed: typed ?? BLANK,
      mayChange: mayDo('calendar.change', roles),
    },
    today: work.today,
    said,
    refused,
  }
}
