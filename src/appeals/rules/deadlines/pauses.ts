import type { Temporal } from 'temporal-polyfill'
import type { Pause } from './facts.ts'

export interface ClosedPause {
  from: Temporal.Instant
  to: Temporal.Instant
}

/** Pauses that have ended, in their sequence; those that overlap become one, so nothing is counted twice. */
export function closedPauses(pauses: readonly Pause[] = []): ClosedPause[] {
  const ended = pauses
    .flatMap(({ from, to }) => (to && to.epochMilliseconds > from.epochMilliseconds ? [{ from, to }] : []))
    .sort((a, b) => a.from.epochMilliseconds - b.from.epochMilliseconds)
  const merged: ClosedPause[] = []
  for (const pause of ended) {
    const last = merged.at(-1)
    if (!last || last.to.epochMilliseconds < pause.from.epochMilliseconds) merged.push(pause)
    else if (last.to.epochMilliseconds < pause.to.epochMilliseconds)
      merged[merged.length - 1] = { ...last, to: pause.to }
  }
  return merged
}

/** The days that a pause takes out: from the day on which it began to the day before it ended. */
export interface PausedDays {
  from: Temporal.PlainDate
  /** The day on which the term runs again. */
  to: Temporal.PlainDate
}

export const pausedDays = (pauses: readonly Pause[] | undefined, zone: string): PausedDays[] =>
  closedPauses(pauses).map(({ from, to }) => ({ from: dayIn(from, zone), to: dayIn(to, zone) }))

export const dayIn = (at: Temporal.Instant, zone: string): Temporal.PlainDate =>
  at.toZonedDateTimeISO(zone).toPlainDate()
