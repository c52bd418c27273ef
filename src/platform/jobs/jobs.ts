import type { Announcement, Work } from '../work.ts'

/** What a job is told: the body it works for and the ids it was announced with; those of many where one job does many, as `all`. */
export type Payload = Readonly<Record<string, Announcement[string]>>

/** What each of many was announced with; one that is told alone is the only one. */
export const allOf = (payload: Payload): readonly Payload[] =>
  Array.isArray(payload['all']) ? (payload['all'] as readonly Payload[]) : [payload]

/** Runs in a work of its own. It may run twice: what it calls is idempotent by a unique key. */
export type Job = (work: Work, payload: Payload) => Promise<void>

/** Something that returns by itself: for the whole installation, outside any body's work. */
export interface Recurring {
  name: string
  /** Five fields of cron, in UTC. */
  cron: string
  act(): Promise<void>
}
