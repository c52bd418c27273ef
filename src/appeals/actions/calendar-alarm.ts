import { OPERATOR } from '#identity'
import { readCalendar } from '#platform/calendar/read-calendar.ts'
import type { Work } from '#platform/work.ts'
import { yearToLoad } from '../rules/calendar-acts.ts'

/** The year that whoever looks after the calendar should load now; nothing for others, and where nothing is lacking. */
export async function calendarAlarm(work: Work): Promise<number | undefined> {
  const isTheirs = work.by.roles.some((role) => role === 'administrator' || role === OPERATOR)
  return isTheirs ? yearToLoad(await readCalendar(work), work.today) : undefined
}
