import type { Temporal } from 'temporal-polyfill'
import type { Kind, Verdict } from '../terms.ts'

/** What was done, and on which day. */
export interface Completion {
  done: string
  doneOn: Temporal.PlainDate
  /** When it will be looked at whether it helped. */
  checkOn: Temporal.PlainDate | null
  saidAt: Temporal.Instant
  saidBy: string
}

/** What changed, as it was said on a day. It can be said again. */
export interface Effect {
  id: string
  verdict: Verdict
  words: string
  checkOn: Temporal.PlainDate | null
  saidAt: Temporal.Instant
  saidOn: Temporal.PlainDate
  saidBy: string
}

export interface Measure {
  id: string
  problemId: string
  kind: Kind
  /** What will be done. */
  deed: string
  ownerId: string
  dueOn: Temporal.PlainDate
  decidedAt: Temporal.Instant
  decidedOn: Temporal.PlainDate
  decidedBy: string
  version: number
  completion: Completion | undefined
  /** The oldest first. */
  effects: readonly Effect[]
}

/** Nothing will be done, and why. */
export interface Declining {
  problemId: string
  reason: string
  declinedAt: Temporal.Instant
  declinedOn: Temporal.PlainDate
  declinedBy: string
}

/** What people read. Each part may be empty where this one only complements those before. */
export interface WordBackTexts {
  heard: string
  decided: string
  changed: string
}

/** A word back as it stands on receipts, with the days of what it tells of. */
export interface ToldWord extends WordBackTexts {
  problemId: string
  /** From 1 on; a higher one complements those before it. */
  number: number
  heardOn: Temporal.PlainDate
  decidedOn: Temporal.PlainDate
  changedOn: Temporal.PlainDate | null
  /** By when people are told what changed or whether it helped. */
  checkOn: Temporal.PlainDate | null
  releasedOn: Temporal.PlainDate
}

export interface WordBack extends ToldWord {
  /** On how many words it rests, as they were counted that day. */
  words: number
  releasedAt: Temporal.Instant
  releasedBy: string
}

/** All that followed from a problem; every list begins with the oldest. */
export interface Chain {
  measures: readonly Measure[]
  declining: Declining | undefined
  wordsBack: readonly WordBack[]
}

export const NO_CHAIN: Chain = { measures: [], declining: undefined, wordsBack: [] }

/** How many acts there are on a problem: whoever acts says how many they saw. */
export const actsOn = ({ measures, declining, wordsBack }: Chain): number =>
  measures.reduce((sum, { completion, effects }) => sum + 1 + (completion ? 1 : 0) + effects.length, 0) +
  (declining ? 1 : 0) +
  wordsBack.length
