import type { Work } from '../work.ts'

/** What a job is told: the body it works for and the ids it was announced with. */
export type Payload = Readonly<Record<string, string | number>>

/** Runs in a work of its own. It may run twice: what it calls is idempotent by a unique key. */
export type Job = (work: Work, payload: Payload) => Promise<void>

/** Something that returns by itself: for the whole installation, outside any body's work. */
export interface Recurring {
  name: string
  /** Five fields of cron, in UTC. */
  cron: string
  act(): Promise<void>
}
