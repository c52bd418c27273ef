import { record } from '#audit'
import { readCalendar } from '#platform/calendar/read-calendar.ts'
import type { BodyDay } from '#platform/calendar/rules/calendar.ts'
import { addBodyDay, removeBodyDay } from '#platform/calendar/store/body-days.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotBodyDay } from '../rules/calendar-acts.ts'
import { whyNotPermitted } from '../rules/permissions.ts'

/** Names a day that is another one in this body than in the country. Dates that were given stay as they were. */
export async function nameBodyDay(work: Work, named: BodyDay): Promise<Outcome<void>> {
  const refusals = [...whyNotPermitted('calendar.change', work.by), ...whyNotBodyDay(named, await readCalendar(work))]
  if (refusals.length > 0) return refuse(...refusals)
  if (!(await addBodyDay(work, { ...named, why: named.why.trim() }))) return refuse(NAMED)
  await record(work, 'body-day.named', `body-day:${named.day}`, ['kind', 'why'])
  return done(undefined)
}

/** @returns undefined where there is no such day */
export async function takeBodyDayBack(work: Work, day: string): Promise<Outcome<void> | undefined> {
  const refusals = whyNotPermitted('calendar.change', work.by)
  if (refusals.length > 0) return refuse(...refusals)
  if (!(await removeBodyDay(work, day))) return undefined
  await record(work, 'body-day.taken-back', `body-day:${day}`, [])
  return done(undefined)
}

const NAMED = { field: 'day', why: 'Этот день уже назван. Уберите его из списка и назовите снова' }
