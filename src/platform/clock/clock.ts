import { Temporal } from 'temporal-polyfill'

/** The one place that asks the time. Everything else is told. */
export interface Clock {
  now(): Temporal.Instant
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() }

/** The local date of a body: New Year comes to Magadan eight hours before Krasnodar. */
export const dateIn = (timeZone: string, now: Temporal.Instant): Temporal.PlainDate =>
  now.toZonedDateTimeISO(timeZone).toPlainDate()

const NANOSECONDS = 1_000_000n

/** A moment as the database reads it. What holds whole milliseconds, as our clock does, is told by the engine: ten times as fast. */
export function momentText(at: Temporal.Instant): string {
  const milliseconds = at.epochMilliseconds
  return at.epochNanoseconds === BigInt(milliseconds) * NANOSECONDS
    ? new Date(milliseconds).toISOString()
    : at.toString()
}

/** Milliseconds since the call, for measuring only: monotonic, never a date. */
export function stopwatch(): () => number {
  const startedAt = performance.now()
  return () => performance.now() - startedAt
}
