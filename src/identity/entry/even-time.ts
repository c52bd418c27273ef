import { setTimeout as pause } from 'node:timers/promises'
import { stopwatch } from '#platform/clock/clock.ts'

/** Longer than any look into the database, short for a person. */
const AT_LEAST_MS = 250

/** The answer leaves at the same moment whatever was found, so that the time does not tell who is on staff. */
export async function inEvenTime<T>(act: () => Promise<T>): Promise<T> {
  const passed = stopwatch()
  try {
    return await act()
  } finally {
    await pause(Math.max(0, AT_LEAST_MS - passed()))
  }
}
