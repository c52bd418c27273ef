import type { Temporal } from 'temporal-polyfill'
import { dateIn } from '#platform/clock/clock.ts'
import { normOn } from '#platform/norms.ts'
import type { Refusal } from '#platform/outcome.ts'
import { tokenHash } from '../proofs/tokens.ts'
import { type Attempts, afterFailure, isLocked, LOCK_OUT, minutesLocked, NO_ATTEMPTS } from '../rules/lock-out.ts'
import { lockedWords, WRONG_PASSWORD } from '../text/sign-in.ru.ts'

const MOST = 10_000

/**
 * Addresses that nobody on staff has. They are locked just like the others, or the lock would tell who is on staff.
 * Kept in memory by hash, per copy: a restart forgets them, so a patient guesser with many restarts could tell; nobody else.
 */
export class Strangers {
  readonly #attempts = new Map<string, Attempts>()

  refuse(email: string, now: Temporal.Instant): Refusal {
    const key = tokenHash(email.toLowerCase()).toString('base64')
    const before = this.#attempts.get(key) ?? NO_ATTEMPTS
    const after = isLocked(before, now) ? before : afterFailure(before, now, normOn(LOCK_OUT, dateIn('UTC', now)))
    this.#attempts.delete(key)
    this.#attempts.set(key, after)
    if (this.#attempts.size > MOST) this.#forgetOldest()
    return { field: 'password', why: isLocked(after, now) ? lockedWords(minutesLocked(after, now)) : WRONG_PASSWORD }
  }

  #forgetOldest(): void {
    for (const oldest of this.#attempts.keys()) {
      this.#attempts.delete(oldest)
      return
    }
  }
}
