import type { z } from 'zod'
import { ANY_ROLE, isOnlyBody, OPERATOR } from '#identity'
import type { BodyDay } from '#platform/calendar/rules/calendar.ts'
import type { CalendarYear } from '#platform/calendar/rules/years.ts'
import { Forbidden, NotFound } from '#platform/http/answer.ts'
import { token } from '#platform/http/permission.ts'
import { Refused } from '#platform/http/problems.ts'
import type { ApiRoute, Given } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { loadYear } from './actions/load-year.ts'
import { bodyDaysOf, nameBodyDays } from './actions/name-body-days.ts'
import { readYear } from './actions/read-years.ts'
import { whyNotCountry } from './rules/calendar-acts.ts'
import { APPEAL_ACTS } from './rules/permissions.ts'
import { ownDaysSchema, type SentYear, yearParams, yearSchema } from './terms/calendar.ts'

const PATH = '/api/v1/calendar/:year'
const OWN = token('calendar.change', APPEAL_ACTS['calendar.change'])
const yearIn = ({ params }: Given): number => (params as { year: number }).year

/** The calendar for programs: the country's, and the body's own days over it. */
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
  {
    method: 'GET',
    path: `${PATH}/own-days`,
    may: token('calendar.read', ANY_ROLE),
    summary: "The body's own days of a year, over the country's",
    params: yearParams,
    reply: ownDaysSchema,
    answer: async (work, given) => ({ days: await bodyDaysOf(work, yearIn(given)) }),
  },
  {
    method: 'PUT',
    path: `${PATH}/own-days`,
    may: OWN,
    summary: "Replaces the body's own days of a year; dates already given do not move",
    params: yearParams,
    sent: ownDaysSchema,
    reply: ownDaysSchema,
    answer: (work, given) => replaced(work, yearIn(given), (given.sent as z.output<typeof ownDaysSchema>).days),
  },
  {
    method: 'DELETE',
    path: `${PATH}/own-days`,
    may: OWN,
    summary: "Takes the body's own days of a year back; dates already given do not move",
    params: yearParams,
    reply: ownDaysSchema,
    answer: (work, given) => replaced(work, yearIn(given), []),
  },
]

async function replaced(work: Work, year: number, days: readonly BodyDay[]): Promise<z.input<typeof ownDaysSchema>> {
  const outcome = await nameBodyDays(work, year, days)
  if ('refused' in outcome) throw new Refused(outcome.refused)
  return { days: outcome.done }
}

const listsOf = ({ off, short, working }: CalendarYear): SentYear => ({
  off: [...off],
  short: [...short],
  working: [...working],
})
