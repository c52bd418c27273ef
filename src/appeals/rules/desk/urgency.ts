import type { Temporal } from 'temporal-polyfill'

/** How near the date is; groups of a list stand in this sequence. */
export const URGENCIES = {
  over: 'Просрочено',
  today: 'Срок сегодня',
  soon: 'Осталось до трёх рабочих дней',
  ahead: 'Есть время',
  paused: 'Срок приостановлен',
  none: 'Без срока',
} as const

export type Urgency = keyof typeof URGENCIES

export interface DueFacts {
  dueAt: Temporal.Instant | null
  dueOn: Temporal.PlainDate | null
  isPaused: boolean
}

export interface DayFacts {
  now: Temporal.Instant
  today: Temporal.PlainDate
  /** The last day that is near. */
  soonOn: Temporal.PlainDate
}

/** Overdue means after the last moment, not on the last day. @clause M15c */
export function urgencyOf({ dueAt, dueOn, isPaused }: DueFacts, { now, today, soonOn }: DayFacts): Urgency {
  if (isPaused) return 'paused'
  if (!dueAt || !dueOn) return 'none'
  if (now.epochNanoseconds > dueAt.epochNanoseconds) return 'over'
  const until = (day: Temporal.PlainDate) => day.since(dueOn, { largestUnit: 'days' }).days
  if (until(today) >= 0) return 'today'
  return until(soonOn) >= 0 ? 'soon' : 'ahead'
}
