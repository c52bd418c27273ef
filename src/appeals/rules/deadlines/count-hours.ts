import type { Temporal } from 'temporal-polyfill'
import { yearsNotLoaded } from '#platform/calendar/rules/calendar.ts'
import { addWorkingHours } from '#platform/calendar/rules/working-hours.ts'
import type { GivenDeadline } from '../../terms/deadlines.ts'
import type { HoursTerm } from '../../terms/norms.ts'
import { type Counting, distinct, pauseSteps, provisionalSteps } from './counting.ts'
import { type ClosedPause, closedPauses, dayIn } from './pauses.ts'
import { hoursWords } from './step-words.ts'

/**
 * A term in hours, counted from a moment: by the clock, or only while people work. What lies in a pause does not count.
 *
 * @clause M16c
 */
export function countHours(by: Counting, from: Temporal.Instant, term: HoursTerm): GivenDeadline {
  const pauses = closedPauses(by.pauses)
  const dueAt =
    term.kind === 'clock' ? byTheClock(from, term.hours, pauses) : addWorkingHours(by, from, term.hours, pauses)
  const due = dueAt.toZonedDateTimeISO(by.zone).toPlainDateTime()
  const dueOn = due.toPlainDate()
  const begins = dayIn(from, by.zone)
  const looked = term.kind === 'working' ? yearsNotLoaded(by.calendar, begins, dueOn) : []
  const missing = distinct([...(by.missing ?? []), ...looked])
  const counted = { on: dueOn, text: hoursWords(term, due, begins.year), clause: by.clause }
  return {
    dueOn,
    legalOn: dueOn,
    dueAt,
    provisional: missing.length > 0,
    steps: [...(by.before ?? []), ...pauseSteps(by), counted, ...provisionalSteps(dueOn, missing)],
  }
}

function byTheClock(from: Temporal.Instant, hours: number, pauses: readonly ClosedPause[]): Temporal.Instant {
  let due = from.add({ milliseconds: Math.round(hours * HOUR) })
  for (const pause of pauses) {
    const begins = Math.max(pause.from.epochMilliseconds, from.epochMilliseconds)
    const took = pause.to.epochMilliseconds - begins
    if (begins <= due.epochMilliseconds && took > 0) due = due.add({ milliseconds: took })
  }
  return due
}

const HOUR = 3_600_000
