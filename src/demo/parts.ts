import type { Temporal } from 'temporal-polyfill'
import type { OperatorPool } from '#platform/db/pools.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Outcome } from '#platform/outcome.ts'

/** A clock that the story sets: every act happens at its own moment of the invented year. */
export interface StoryClock {
  now(): Temporal.Instant
  /** On a day, at an hour of the body's office. */
  set(on: Temporal.PlainDate, hour: number, minute?: number): void
}

/** What the invented year is written with. */
export interface DemoParts extends Omit<SliceParts, 'clock'> {
  clock: StoryClock
  operator: OperatorPool
}

export function storyClock(timeZone: string, start: Temporal.Instant): StoryClock {
  let moment = start
  return {
    now: () => moment,
    set: (on, hour, minute = (hour * 17) % 60) => {
      moment = on.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).toInstant()
    },
  }
}

/** What an act gave. A refusal means that the story itself is wrong: nobody is there to mend what was typed. */
export function given<T>(outcome: Outcome<T> | undefined): T {
  if (!outcome) throw new Error('the invented body is not there')
  if ('refused' in outcome) throw new Error(outcome.refused.map(({ field, why }) => `${field}: ${why}`).join('; '))
  return outcome.done
}
