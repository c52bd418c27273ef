import type { Temporal } from 'temporal-polyfill'
import { DEFAULT_HOURS, type WorkingHours } from '#platform/calendar/rules/working-hours.ts'
import type { BodyNorm, Identification, NormKind, TermNorm } from '../../terms/norms.ts'
import { topicOf } from '../../terms/norms.ts'
import type { Regime } from '../../terms.ts'
import { LAW_BY_TOPIC } from './law.ts'

/** The body's norm on a topic that is in force on a day: the last that began by then. */
export function bodyNormOn(norms: readonly BodyNorm[], topic: string, day: Temporal.PlainDate): BodyNorm | undefined {
  const on = day.toString()
  let last: BodyNorm | undefined
  for (const norm of norms) {
    if (norm.topic === topic && norm.since <= on && (!last || norm.since > last.since)) last = norm
  }
  return last
}

/**
 * The term in force on a day: the body's own, or the one that the law gives. Where neither gives any, there is no such date.
 *
 * @clause K2.4
 */
export function termNormOn(
  norms: readonly BodyNorm[],
  regime: Regime,
  kind: NormKind,
  day: Temporal.PlainDate,
): TermNorm | undefined {
  const topic = topicOf(regime, kind)
  const own = norms.length > 0 ? bodyNormOn(norms, topic, day) : undefined
  const given = LAW_BY_TOPIC.get(topic)
  if (!own) return given
  const { term, roll } = own.value as Pick<TermNorm, 'term' | 'roll'>
  return { term, roll, clause: own.clause || 'Норма органа' }
}

/** @clause K2.4 */
export const hoursOn = (norms: readonly BodyNorm[], day: Temporal.PlainDate): WorkingHours =>
  (bodyNormOn(norms, 'hours', day)?.value as WorkingHours | undefined) ?? DEFAULT_HOURS

/** How a client is identified here. @clause K2.4 */
export const identificationIn = (norms: readonly BodyNorm[], day: Temporal.PlainDate): Identification =>
  (bodyNormOn(norms, 'identification', day)?.value as { way: Identification } | undefined)?.way ?? 'none'

/** By how many days a term may be extended at most; nothing where it may not be. @clause K2.4 */
export function mostExtensionDays(norms: readonly BodyNorm[], regime: Regime, day: Temporal.PlainDate) {
  const term = termNormOn(norms, regime, 'extension', day)?.term
  return term && 'days' in term ? term.days : undefined
}
