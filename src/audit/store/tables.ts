import type { Generated, GeneratedAlways } from 'kysely'
import type { MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'

export interface AuditTables {
  'audit.entry': OfBody & {
    id: GeneratedAlways<number>
    at: MomentColumn
    actor_kind: string
    actor_id: string
    act: string
    thing: string
    fields: Generated<string[]>
  }
  'audit.seal': OfBody & {
    number: number
    entry_ids: number[]
    previous: Buffer
    hash: Buffer
    sealed_at: MomentColumn
  }
  'audit.sealed': OfBody & { entry_id: number; seal_number: number }
}

export const auditTables = tablesOf<AuditTables>
