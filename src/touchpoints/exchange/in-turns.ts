import { setImmediate } from 'node:timers/promises'
import type { Steps } from '../rules/exchange/steps.ts'

/** Work in steps with a turn for everybody else after each. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
    await setImmediate()
  }
}
