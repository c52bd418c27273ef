import { calendarFrom } from '#platform/calendar/read-calendar.ts'
import type { Work } from '#platform/work.ts'
import type { DeadlineFacts } from '../rules/deadlines/facts.ts'
import { type FactsText, factsText } from '../store/facts-text.ts'
import type { BodyNorm } from '../terms/norms.ts'

/** What the dates of the body follow from: one query, and what it brings is put together once. */
export const deadlineFacts = async (work: Work): Promise<DeadlineFacts> =>
  factsFrom(work.body.timeZone, await factsText(work))

/** The same out of what a query brought; the same texts give the same facts, so they are put together once. */
export function factsFrom(zone: string, { calendar, norms }: FactsText): DeadlineFacts {
  const told = `${zone}\n${calendar}\n${norms}`
  const known = made.get(told)
  if (known) return known
  const facts = { zone, calendar: calendarFrom(calendar), norms: JSON.parse(norms) as BodyNorm[] }
  if (made.size === MOST_KEPT) made.clear()
  made.set(told, facts)
  return facts
}

const MOST_KEPT = 100
const made = new Map<string, DeadlineFacts>()
