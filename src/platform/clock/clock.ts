import { Temporal } from 'temporal-polyfill'

/** The one place that asks the time. Everything else is told. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** The local date of a body: New Year comes to Magadan eight hours before Krasnodar. */
export const dateIn = (timeZone: string, now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate()

/** Milliseconds since the call, for measuring only: monotonic, never a date. */
export function stopwatch(): () => number {
  const startedAt = performance.now()
  return () => performance.now() - startedAt
}
