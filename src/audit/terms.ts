import type { Temporal } from 'temporal-polyfill'

/** One act as the audit keeps it: ids and names of fields, never personal values. */
export interface AuditEntry {
  id: number
  at: Temporal.Instant
  actorKind: string
  actorId: string
  act: string
  thing: string
  fields: readonly string[]
}

/** What the seal says after every batch was computed anew. */
export interface SealCheck {
  seals: number
  sealed: number
  /** Entries written since the last seal; the next one takes them in within a minute. */
  waiting: number
  /** The hash of the last seal: whoever writes it down elsewhere can later prove that nothing before it was changed. */
  lastHash: string | null
  lastSealedAt: Temporal.Instant | null
  /** Empty when everything agrees. */
  broken: readonly { seal: number; why: 'entry missing' | 'entry changed' | 'chain broken' }[]
}
