import { record } from '#audit'
import { isOnlyBody, OPERATOR } from '#identity'
import { sortedYear, whyNotYear } from '#platform/calendar/rules/given-year.ts'
import type { CalendarYear } from '#platform/calendar/rules/years.ts'
import { saveYear } from '#platform/calendar/store/years.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotCountry } from '../rules/calendar-acts.ts'

interface Loading {
  source: string
  /** The version that was looked at before; unset: whatever stands is replaced. */
  seen?: number | undefined
}

/** Replaces a year of the country's calendar. Dates that were given stay as they were. */
export async function loadYear(work: Work, given: CalendarYear, loading: Loading): Promise<Outcome<CalendarYear>> {
  const refusals = [
    ...whyNotCountry(work.by.roles, { isOnly: await isOnlyBody(work), operator: OPERATOR }),
    ...whyNotYear(given),
  ]
  if (refusals.length > 0) return refuse(...refusals)
  const year = sortedYear(given.year, given)
  if (!(await saveYear(work, year, loading))) return refuse(CHANGED)
  await record(work, 'calendar.loaded', `calendar:${year.year}`, ['off', 'short', 'working'])
  return done(year)
}

const CHANGED = { field: '', why: 'Этот год загрузили, пока вы смотрели. Проверьте ещё раз, что изменится' }
