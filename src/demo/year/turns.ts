import type { Channel } from '#touchpoints'
import type { Trouble } from '../words/terms.ts'
import type { Day } from './calendar.ts'

/** What a measure of the invented ministry really brought: from a day on, a trouble comes more or less often. */
export interface Turn {
  trouble: Trouble
  /** Unset: in every channel. */
  channel?: Channel
  /** The day of the change, so many days before today. */
  ago: number
  /** So many times as often as before: below 1 it helped, 1 changed nothing, above 1 it did harm. */
  times: number
}

export const TURNS = {
  /** Callbacks and a queue on the line helped. */
  phone: { trouble: 'phone', ago: 165, times: 0.22 },
  /** New colours on the form of the site changed nothing. */
  site: { trouble: 'site', channel: 'site', ago: 140, times: 1 },
  /** One mailbox for all departments made answers late. */
  email: { trouble: 'deadline', channel: 'email', ago: 150, times: 3.4 },
  /** The second window is a fortnight old: too early to tell. */
  queue: { trouble: 'queue', ago: 13, times: 0.75 },
} as const satisfies Readonly<Record<string, Turn>>

/** Subsidies are talked of in spring, papers at the year's end. */
const SEASONAL: Readonly<Partial<Record<Trouble, readonly number[]>>> = {
  subsidy: [1, 1.2, 2, 2.2, 1.8, 1, 0.8, 0.8, 0.9, 1, 1.1, 1],
  documents: [1.2, 1.1, 1.2, 1.1, 1, 0.9, 0.8, 0.9, 1, 1.1, 1.3, 1.3],
  queue: [0.9, 1, 1.3, 1.3, 1.1, 0.9, 0.8, 0.9, 1, 1, 1, 1],
}

/** How often a trouble is met on a day, when it is met this often in an ordinary month before anything changed. */
export function frequency(trouble: Trouble, often: number, channel: Channel, day: Day): number {
  let now = often * (SEASONAL[trouble]?.[day.month - 1] ?? 1)
  for (const turn of Object.values<Turn>(TURNS)) {
    if (turn.trouble !== trouble || (turn.channel && turn.channel !== channel)) continue
    if (day.ago <= turn.ago) now *= turn.times
  }
  return now
}
