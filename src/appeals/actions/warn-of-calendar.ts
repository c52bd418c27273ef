import type { StaffAddress } from '#identity'
import type { Calendar } from '#platform/calendar/rules/calendar.ts'
import type { Config } from '#platform/config/config.ts'
import { sendLetter } from '#platform/mail/send-letter.ts'
import type { Work } from '#platform/work.ts'
import { yearToLoad } from '../rules/calendar-acts.ts'
import { markWarned } from '../store/warnings.ts'
import { calendarLetter } from '../text/calendar-letter.ts'

interface Parts extends Pick<Config, 'publicUrl'> {
  calendar: Calendar
  staff: readonly StaffAddress[]
}

/** From October on, once a month: who looks after the calendar learns that the next year is not loaded. @clause K2.4 */
export async function warnOfCalendar(work: Work, { calendar, staff, publicUrl }: Parts): Promise<void> {
  const year = yearToLoad(calendar, work.today)
  const to = staff.filter(({ roles, isOperator }) => isOperator || roles.includes('administrator'))
  if (year === undefined || to.length === 0) return
  const onDay = work.today.with({ day: 1 }).toString()
  if ((await markWarned(work, [{ about: 'calendar', kind: `year-${year}`, onDay }])).length === 0) return
  for (const { email } of to) await sendLetter(work, { to: email, ...calendarLetter(year, publicUrl) })
}
