import type { MomentColumn } from '../../db/columns.ts'
import { type OfBody, tablesOf } from '../../db/tables.ts'

interface KeyTables {
  'platform.idempotency': OfBody & {
    token_id: string
    key: string
    /** Of what was sent. */
    hash: Buffer
    status: number | null
    reply: string | null
    made_at: MomentColumn
  }
}

export const keyTables = tablesOf<KeyTables>
