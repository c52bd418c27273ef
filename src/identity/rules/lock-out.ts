import type { Temporal } from 'temporal-polyfill'
import type { Norm } from '#platform/norms.ts'

export interface LockOut {
  /** This many failures in a row close the account. */
  failures: number
  /** A failure counts on from the one before it unless this long has passed since. */
  withinMinutes: number
  lockMinutes: number
}

/** How guessing is slowed down. Stricter than «five within fifteen minutes»: steady guessing adds up, a pause forgives. */
export const LOCK_OUT: readonly Norm<LockOut>[] = [
  { clause: 'K4.2', since: '1970-01-01', value: { failures: 5, withinMinutes: 15, lockMinutes: 15 } },
]

/** What is remembered of failures to sign in: how many in a row, when the last one was, until when no more are heard. */
export interface Attempts {
  failures: number
  failedAt: Temporal.Instant | null
  lockedUntil: Temporal.Instant | null
}

export const NO_ATTEMPTS: Attempts = { failures: 0, failedAt: null, lockedUntil: null }

/**
 * Whether nothing is heard now, not even the right password.
 *
 * @clause K4.2
 */
export const isLocked = ({ lockedUntil }: Attempts, now: Temporal.Instant): boolean =>
  lockedUntil !== null && now.epochMilliseconds < lockedUntil.epochMilliseconds

/**
 * What is remembered after one more failure: the last allowed one in a row locks the account for a while;
 * after a pause, or after a lock that has passed, counting starts anew.
 *
 * @clause K4.2
 */
export function afterFailure(attempts: Attempts, now: Temporal.Instant, norm: LockOut): Attempts {
  const failures = isRunOver(attempts, now, norm) ? 1 : attempts.failures + 1
  const lockedUntil = failures >= norm.failures ? now.add({ minutes: norm.lockMinutes }) : null
  return { failures, failedAt: now, lockedUntil }
}

function isRunOver({ failedAt, lockedUntil }: Attempts, now: Temporal.Instant, { withinMinutes }: LockOut): boolean {
  if (failedAt === null || lockedUntil !== null) return true
  return now.epochMilliseconds > failedAt.add({ minutes: withinMinutes }).epochMilliseconds
}

/** Whole minutes until the account opens, for the words on the page: never fewer than one. */
export function minutesLocked({ lockedUntil }: Attempts, now: Temporal.Instant): number {
  const left = (lockedUntil?.epochMilliseconds ?? 0) - now.epochMilliseconds
  return Math.max(1, Math.ceil(left / 60_000))
}
