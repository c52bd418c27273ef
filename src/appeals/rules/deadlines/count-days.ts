import { Temporal } from 'temporal-polyfill'
import { isWorkingDay, yearsNotLoaded } from '#platform/calendar/rules/calendar.ts'
import type { DeadlineStep, GivenDeadline } from '../../terms/deadlines.ts'
import type { DaysTerm, Roll } from '../../terms/norms.ts'
import { type Counting, distinct, pauseSteps, provisionalSteps } from './counting.ts'
import { lastDayOf, rolled } from './days.ts'
import { pausedDays } from './pauses.ts'
import { daysWords, rollWords } from './step-words.ts'

const CIVIL_191 = 'ГК РФ, ст. 191'
const CIVIL_193 = 'ГК РФ, ст. 193'
const EARLIER = 'Контрольный срок органа'

interface InDays {
  term: DaysTerm
  roll: Roll
  /** The date never comes on or before the day that the term begins with. */
  isFirm?: boolean
}

/**
 * A term in days, counted from a day that is day 0: its last day by the law, and the day the body works to.
 *
 * @clause K2.4
 */
export function countDays(
  by: Counting,
  start: Temporal.PlainDate,
  { term, roll, isFirm = false }: InDays,
): GivenDeadline {
  const { calendar, zone } = by
  const legalOn = lastDayOf(calendar, start, term, pausedDays(by.pauses, zone))
  const dueOn = rolled(calendar, legalOn, roll, isFirm ? start : undefined)
  const [first, last] = isBefore(dueOn, legalOn) ? [dueOn, legalOn] : [legalOn, dueOn]
  const looked = term.kind === 'working' ? start.add({ days: 1 }) : roll === 'none' ? undefined : first
  const missing = distinct([...(by.missing ?? []), ...(looked ? yearsNotLoaded(calendar, looked, last) : [])])
  const counted = { on: legalOn, text: daysWords(term, start, legalOn), clause: joined(by.clause, CIVIL_191) }
  const moved = term.kind === 'working' ? [] : [rollStep(by, roll, { legalOn, dueOn }, start.year)]
  return {
    dueOn,
    legalOn,
    dueAt: endOf(dueOn, zone),
    provisional: missing.length > 0,
    steps: [...(by.before ?? []), ...pauseSteps(by), counted, ...moved, ...provisionalSteps(dueOn, missing)],
  }
}

const rollStep = (
  { calendar }: Counting,
  roll: Roll,
  { legalOn, dueOn }: Pick<GivenDeadline, 'legalOn' | 'dueOn'>,
  thisYear: number,
): DeadlineStep => ({
  on: dueOn,
  text: rollWords({ last: legalOn, due: dueOn, roll, isWorked: isWorkingDay(calendar, legalOn) }, thisYear),
  clause: dueOn.equals(legalOn) ? '' : isBefore(dueOn, legalOn) ? EARLIER : CIVIL_193,
})

/** The last second of a day; where clocks are put back over it, the later one. */
const endOf = (day: Temporal.PlainDate, zone: string): Temporal.Instant =>
  day.toPlainDateTime(LAST_SECOND).toZonedDateTime(zone, { disambiguation: 'later' }).toInstant()

const LAST_SECOND = Temporal.PlainTime.from('23:59:59')

const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0

const joined = (...clauses: readonly string[]): string => clauses.filter((clause) => clause !== '').join('; ')
