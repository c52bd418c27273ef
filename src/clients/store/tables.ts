import type { Generated } from 'kysely'
import type { MaybeMomentColumn, MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import type { ClientKind, Contour, Segment } from '../terms.ts'

interface ClientTables {
  'clients.client': OfBody & {
    id: Generated<string>
    contour: Contour
    kind: ClientKind
    name: string
    name_key: string
    segment: Segment | null
    email: string | null
    phone: string | null
    address: string | null
    person_id: string | null
    made_at: MomentColumn
    changed_at: MaybeMomentColumn
    version: Generated<number>
  }
}

export const clientTables = tablesOf<ClientTables>
