import { ANY_ROLE, isOnlyBody, OPERATOR } from '#identity'
import type { CalendarYear } from '#platform/calendar/rules/years.ts'
import { Forbidden, NotFound } from '#platform/http/answer.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, Given } from '#platform/http/routes.ts'
import { loadYear } from './actions/load-year.ts'
import { readYear } from './actions/read-years.ts'
import { whyNotCountry } from './rules/calendar-acts.ts'
import { type SentYear, yearParams, yearSchema } from './terms/calendar.ts'

const PATH = '/api/v1/calendar/:year'
const yearIn = ({ params }: Given): number => (params as { year: number }).year

/** The country's calendar for programs. */
export const calendarApi: readonly ApiRoute[] = [
  {
    method: 'GET',
    path: PATH,
    may: token('calendar.read', ANY_ROLE),
    summary: 'A year of the production calendar; a year that nobody has loaded is not found',
    params: yearParams,
    reply: yearSchema,
    answer: async (work, given) => {
      const year = await readYear(work, yearIn(given))
      if (!year) throw new NotFound()
      return listsOf(year)
    },
  },
  {
    method: 'PUT',
    path: PATH,
    may: token('calendar.change', ['administrator']),
    summary: 'Replaces a year of the calendar, where the body is the only one; dates already given do not move',
    params: yearParams,
    sent: yearSchema,
    reply: yearSchema,
    answer: async (work, given) => {
      const isOnly = await isOnlyBody(work)
      if (whyNotCountry(work.by.roles, { isOnly, operator: OPERATOR }).length > 0) throw new Forbidden()
      const outcome = await loadYear(work, { year: yearIn(given), ...(given.sent as SentYear) }, { source: 'api' })
      if ('refused' in outcome) throw new Refused(outcome.refused)
      return listsOf(outcome.done)
    },
  },
]

const listsOf = ({ off, short, working }: CalendarYear): SentYear => ({
  off: [...off],
  short: [...short],
  working: [...working],
})
