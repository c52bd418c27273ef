import type { Temporal } from 'temporal-polyfill'
import { addWorkingDays, type Calendar } from '#platform/calendar/rules/calendar.ts'
import type { WarningNorm } from '../../terms/norms.ts'
import type { DeadlineKind } from '../../terms.ts'

/** What somebody is told of one date. */
type Told = `day-${number}` | 'no-draft' | 'near' | 'overdue' | `hours-${number}`

/** What a date is for: one of an appeal, that of an errand, or of a notice that waits to be sent. */
export type KeptDate = DeadlineKind | 'errand' | 'notice'

/** What somebody is warned of, once; of another date than the answer's with its name before it. */
export type WarningKind = Told | `${Exclude<KeptDate, 'answer'>}.${Told}`

/** A date that is still to be kept, as far as warnings follow from it. */
export interface Warnable {
  /** Whose date it is: «appeal:…», «errand:…» or «notice:…». */
  about: string
  of: KeptDate
  registeredOn: Temporal.PlainDate | null
  dueAt: Temporal.Instant
  dueOn: Temporal.PlainDate
  /** It ends at its own moment, not with the day. */
  isInHours: boolean
  hasDraft: boolean
}

/** A warning and the day it belongs to: a date that moves brings new ones. */
export interface Warning {
  about: string
  kind: WarningKind
  onDay: Temporal.PlainDate
  /** The heads are told as well. */
  escalates: boolean
}

export interface WarningDay {
  now: Temporal.Instant
  today: Temporal.PlainDate
  /** The last day that is near for an answer. */
  soonOn: Temporal.PlainDate
  calendar: Calendar
}

/**
 * What is to be told of a date on a morning. Reminders of days that fell on a weekend come on the next morning, the last one
 * alone; what is overdue goes to the heads.
 *
 * @clause M18b
 */
export function warningsOf(date: Warnable, day: WarningDay, norm: WarningNorm): Warning[] {
  const { now, today, soonOn } = day
  if (date.of !== 'answer') return otherWarnings(date, day, norm)
  if (isAfter(now, date.dueAt)) return [warning(date, 'overdue', date.dueOn, true)]
  const warnings: Warning[] = []
  if (isBy(date.dueOn, soonOn)) warnings.push(warning(date, 'near'))
  if (!date.registeredOn || date.isInHours) return warnings
  const age = today.since(date.registeredOn, { largestUnit: 'days' }).days
  const reached = Math.max(...norm.days.filter((one) => one <= age))
  if (Number.isFinite(reached)) warnings.push(warning(date, `day-${reached}`, date.registeredOn))
  if (norm.draftBy !== null && age >= norm.draftBy && !date.hasDraft)
    warnings.push(warning(date, 'no-draft', date.registeredOn))
  return warnings
}

/**
 * Only a head extends, so the heads learn of the last day to say so; that it has passed is no breach by itself, and the date of
 * the answer has warnings of its own.
 */
function otherWarnings(date: Warnable, { now, today, calendar }: WarningDay, { before }: WarningNorm): Warning[] {
  const isNotice = date.of === 'extension-notice'
  if (isAfter(now, date.dueAt)) return isNotice ? [] : [warning(date, 'overdue', date.dueOn, true)]
  return isBy(date.dueOn, addWorkingDays(calendar, today, before)) ? [warning(date, 'near', date.dueOn, isNotice)] : []
}

/** What is to be told at once of a term in hours, while people work: its last hours, and that it is over. @clause M16b */
export function hourWarningsOf(date: Warnable, { now }: WarningDay, norm: WarningNorm): Warning[] {
  if (!date.isInHours) return []
  if (isAfter(now, date.dueAt)) return [warning(date, 'overdue', date.dueOn, true)]
  const left = now.until(date.dueAt).total('hours')
  const reached = Math.min(...norm.hours.filter((hours) => left <= hours))
  return Number.isFinite(reached) ? [warning(date, `hours-${reached}`)] : []
}

const warning = ({ about, of, dueOn }: Warnable, told: Told, onDay = dueOn, escalates = false): Warning => ({
  about,
  kind: of === 'answer' ? told : `${of}.${told}`,
  onDay,
  escalates,
})

const isBy = (one: Temporal.PlainDate, other: Temporal.PlainDate) => one.toString() <= other.toString()

const isAfter = (one: Temporal.Instant, other: Temporal.Instant) => one.epochNanoseconds > other.epochNanoseconds
