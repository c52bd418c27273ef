import type { Temporal } from 'temporal-polyfill'
import type { Norm } from '#platform/norms.ts'

export interface Lifetimes {
  /** From signing in to the end, however busy: a working day with its overtime. */
  sessionHours: number
  secondStepMinutes: number
  resetMinutes: number
  joinHours: number
  firstHours: number
  /** Letters for a new password to one person within an hour: a stranger must not flood a mailbox. */
  resetLettersAnHour: number
}

/** How long what lets a person in is good for. */
export const LIFETIMES: readonly Norm<Lifetimes>[] = [
  {
    clause: 'K4.2',
    since: '1970-01-01',
    value: {
      sessionHours: 12,
      secondStepMinutes: 5,
      resetMinutes: 60,
      joinHours: 168,
      firstHours: 24,
      resetLettersAnHour: 3,
    },
  },
]

/** What a one-time link is for: the first administrator, an invitation, a new password, the code after the password. */
export type LinkPurpose = 'first' | 'join' | 'reset' | 'second-step'

/**
 * Until when a one-time link made now is good.
 *
 * @clause K4.2
 */
export function linkEndsAt(purpose: LinkPurpose, now: Temporal.Instant, lifetimes: Lifetimes): Temporal.Instant {
  switch (purpose) {
    case 'first':
      return now.add({ hours: lifetimes.firstHours })
    case 'join':
      return now.add({ hours: lifetimes.joinHours })
    case 'reset':
      return now.add({ minutes: lifetimes.resetMinutes })
    case 'second-step':
      return now.add({ minutes: lifetimes.secondStepMinutes })
  }
}

export interface LinkMoments {
  endsAt: Temporal.Instant
  usedAt: Temporal.Instant | null
}

/**
 * Whether the password typed before this step is still the person's: one set after the step began ends it.
 *
 * @clause K4.2
 */
export const isPasswordStillTheirs = (step: { madeAt: Temporal.Instant }, changedAt: Temporal.Instant): boolean =>
  changedAt.epochMilliseconds <= step.madeAt.epochMilliseconds

/** Whether a one-time link still opens anything: not used, not replaced by a newer one, its time not over. */
export const isLinkLive = ({ endsAt, usedAt }: LinkMoments, now: Temporal.Instant): boolean =>
  usedAt === null && now.epochMilliseconds < endsAt.epochMilliseconds
