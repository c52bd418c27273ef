import { Temporal } from 'temporal-polyfill'

/** Soon, from here on it takes the colour of today. */
const SOON_DAYS = 4

export type Heat = 'over' | 'day' | 'ahead' | 'done'

export interface DueFacts {
  dueAt: Temporal.Instant | null
  dueOn: Temporal.PlainDate | null
  endedAt: Temporal.Instant | null
  now: Temporal.Instant
  today: Temporal.PlainDate
}

/** How the date of the answer stands: passed, near, ahead, or behind. @clause M15c */
export function heatOf({ dueAt, dueOn, endedAt, now, today }: DueFacts): Heat | undefined {
  if (endedAt) return 'done'
  if (!dueAt || !dueOn) return undefined
  if (Temporal.Instant.compare(dueAt, now) < 0) return 'over'
  return today.until(dueOn).days < SOON_DAYS ? 'day' : 'ahead'
}
