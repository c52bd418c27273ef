import { type CalendarYear, COUNTRY_YEARS } from '#platform/calendar/rules/years.ts'
import { type LoadedYear, loadedYears } from '#platform/calendar/store/years.ts'
import type { Work } from '#platform/work.ts'

/** A year as it stands; version 0 is what came with the product. */
export type StandingYear = LoadedYear

/** The years of the country's calendar: what was loaded over what comes with the product. */
async function readYears(work: Work): Promise<StandingYear[]> {
  const brought = COUNTRY_YEARS.map((year: CalendarYear) => ({ ...year, source: '', version: 0 }))
  const years = new Map([...brought, ...(await loadedYears(work))].map((year) => [year.year, year]))
  return [...years.values()].sort((a, b) => a.year - b.year)
}

export const readYear = async (work: Work, year: number): Promise<StandingYear | undefined> =>
  (await readYears(work)).find((standing) => standing.year === year)
