import type { Temporal } from 'temporal-polyfill'

const NANOSECONDS = 1_000_000n

/** A moment as the database reads it. What holds whole milliseconds, as our clock does, is told by the engine: ten times as fast. */
export function momentText(at: Temporal.Instant): string {
  const milliseconds = at.epochMilliseconds
  return at.epochNanoseconds === BigInt(milliseconds) * NANOSECONDS
    ? new Date(milliseconds).toISOString()
    : at.toString()
}
