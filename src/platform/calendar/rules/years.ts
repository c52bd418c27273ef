/** A year of the production calendar: what differs from a plain week of five days. ISO dates. */
export interface CalendarYear {
  year: number
  /** Weekdays that are days off. */
  off: readonly string[]
  /** Days that end an hour earlier. */
  short: readonly string[]
  /** Saturdays and Sundays that are worked; one of them may be short too. */
  working: readonly string[]
}

const yearOf = (year: number, days: Record<'off' | 'short' | 'working', string>): CalendarYear => {
  const dates = (text: string) => text.split(' ').flatMap((day) => (day === '' ? [] : [`${year}-${day}`]))
  return { year, off: dates(days.off), short: dates(days.short), working: dates(days.working) }
}

/**
 * The production calendar of Russia as the product brings it: 247 working days in each of these years.
 * 2025: Government decree 1335 of 04.10.2024; 2026: decree 1466 of 24.09.2025; 2027: as published on 02.09.2026.
 */
export const COUNTRY_YEARS: readonly CalendarYear[] = [
  yearOf(2025, {
    off: '01-01 01-02 01-03 01-06 01-07 01-08 05-01 05-02 05-08 05-09 06-12 06-13 11-03 11-04 12-31',
    short: '03-07 04-30 06-11 11-01',
    working: '11-01',
  }),
  yearOf(2026, {
    off: '01-01 01-02 01-05 01-06 01-07 01-08 01-09 02-23 03-09 05-01 05-11 06-12 11-04 12-31',
    short: '04-30 05-08 06-11 11-03',
    working: '',
  }),
  yearOf(2027, {
    off: '01-01 01-04 01-05 01-06 01-07 01-08 02-22 02-23 03-08 05-03 05-10 06-14 11-04 11-05 12-31',
    short: '02-20 04-30 06-11 11-03',
    working: '02-20',
  }),
]
