import { calendarFrom } from '#platform/calendar/read-calendar.ts'
import type { Work } from '#platform/work.ts'
import type { DeadlineFacts } from '../rules/deadlines/facts.ts'
import { type FactsText, factsText } from '../store/facts-text.ts'
import type { BodyNorm } from '../terms/norms.ts'

/** What the dates of the body follow from: one query, and what it brings is put together once. */
export const deadlineFacts = async (work: Work): Promise<DeadlineFacts> =>
  factsFrom(work.body.timeZone, await factsText(work))

/** The same out of what a query brought. */
export const factsFrom = (zone: string, { calendar, norms }: FactsText): DeadlineFacts => ({
  zone,
  calendar: calendarFrom(calendar),
  norms: normsFrom(norms),
})

const NONE: readonly BodyNorm[] = []
const normsFrom = (text: string): readonly BodyNorm[] => (text === '[]' ? NONE : (JSON.parse(text) as BodyNorm[]))
