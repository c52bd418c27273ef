import type { Temporal } from 'temporal-polyfill'
import type { Norm } from '#platform/norms.ts'
import type { Regime } from '../../terms.ts'

export interface WarningDays {
  /** Days of an appeal, counted from its registration, on which its assignee is reminded. */
  reminders: readonly number[]
  /** By this day of an appeal somebody should have begun the answer. */
  draftBy: number
  /** Minutes before the end of a term in hours. */
  minutesBefore: number
}

/** Control points within the body; no law fixes them, so they are the product's own proposal. */
export const WARNING_DAYS: readonly Norm<WarningDays>[] = [
  { clause: 'M18b', since: '1970-01-01', value: { reminders: [10, 20, 25, 28], draftBy: 20, minutesBefore: 60 } },
]

/** What somebody is warned of, once. */
export type WarningKind = `day-${number}` | 'no-draft' | 'near' | 'overdue' | 'hour'

/** What is known of an open appeal, as far as warnings follow from it. */
export interface Warnable {
  appealId: string
  regime: Regime
  registeredOn: Temporal.PlainDate | null
  dueAt: Temporal.Instant
  dueOn: Temporal.PlainDate
  hasDraft: boolean
}

/** A warning and the day it belongs to: a date that moves brings new ones. */
export interface Warning {
  appealId: string
  kind: WarningKind
  onDay: Temporal.PlainDate
  /** The heads are told as well. */
  escalates: boolean
}

export interface WarningDay {
  now: Temporal.Instant
  today: Temporal.PlainDate
  /** The last day that is near. */
  soonOn: Temporal.PlainDate
}

/** Terms in hours: they do not wait for the morning. */
const isInHours = (regime: Regime): boolean => regime.startsWith('social-')

/**
 * What is to be told of an appeal on a morning. Reminders of days that fell on a weekend come on the next morning, the last one
 * alone; what is overdue goes to the heads.
 *
 * @clause M18b
 */
export function warningsOf(appeal: Warnable, { now, today, soonOn }: WarningDay, norm: WarningDays): Warning[] {
  const warning = (kind: WarningKind, onDay: Temporal.PlainDate, escalates = false): Warning => {
    return { appealId: appeal.appealId, kind, onDay, escalates }
  }
  if (isAfter(now, appeal.dueAt)) return [warning('overdue', appeal.dueOn, true)]
  const warnings: Warning[] = []
  if (appeal.dueOn.toString() <= soonOn.toString()) warnings.push(warning('near', appeal.dueOn))
  if (!appeal.registeredOn) return warnings
  const age = today.since(appeal.registeredOn, { largestUnit: 'days' }).days
  const reached = norm.reminders.filter((day) => day <= age).at(-1)
  if (reached !== undefined) warnings.push(warning(`day-${reached}`, appeal.registeredOn))
  if (age >= norm.draftBy && !appeal.hasDraft) warnings.push(warning('no-draft', appeal.registeredOn))
  return warnings
}

/** What is to be told at once of a term in hours, while people work: its last hour, and that it is over. @clause M16b */
export function hourWarningsOf(appeal: Warnable, { now }: WarningDay, norm: WarningDays): Warning[] {
  const { appealId, dueAt, dueOn } = appeal
  if (!isInHours(appeal.regime)) return []
  if (isAfter(now, dueAt)) return [{ appealId, kind: 'overdue', onDay: dueOn, escalates: true }]
  return isAfter(dueAt, now.add({ minutes: norm.minutesBefore }))
    ? []
    : [{ appealId, kind: 'hour', onDay: dueOn, escalates: false }]
}

const isAfter = (one: Temporal.Instant, other: Temporal.Instant) => one.epochNanoseconds > other.epochNanoseconds
