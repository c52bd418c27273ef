import { calendarFrom } from '#platform/calendar/read-calendar.ts'
import type { Work } from '#platform/work.ts'
import type { DeadlineFacts } from '../rules/deadlines/facts.ts'
import { factsText } from '../store/facts-text.ts'
import type { BodyNorm } from '../terms/norms.ts'

/** What the dates of the body follow from: one query, and what it brings is put together once. */
export async function deadlineFacts(work: Work): Promise<DeadlineFacts> {
  const { calendar, norms } = await factsText(work)
  return { zone: work.body.timeZone, calendar: calendarFrom(calendar), norms: normsFrom(norms) }
}

const NONE: readonly BodyNorm[] = []
const normsFrom = (text: string): readonly BodyNorm[] => (text === '[]' ? NONE : (JSON.parse(text) as BodyNorm[]))
