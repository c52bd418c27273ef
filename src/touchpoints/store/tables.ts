import type { Generated } from 'kysely'
import type { DateColumn, JsonColumn, MaybeMomentColumn, MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import type { Channel, EntryNeed, Kind } from '../terms.ts'

/** A row of the published view `touchpoints.current_entry`: the register's entries as they stand. */
export interface CurrentEntryView extends OfBody {
  touchpoint_id: string
  code: string
  process_id: string
  process_position: number
  process_name: string
  position: number
  version: number
  name: string
  channel: Channel
  kind: Kind
  needs: JsonColumn<readonly EntryNeed[]>
  is_key: boolean
  sample_of: string | null
}

interface TouchpointTables {
  'touchpoints.process': OfBody & {
    id: Generated<string>
    position: number
    name: string
    made_at: MomentColumn
    sample_of: string | null
    removed_at: MaybeMomentColumn
  }
  'touchpoints.touchpoint': OfBody & {
    id: Generated<string>
    process_id: string
    position: number
    code: string
    made_at: MomentColumn
    sample_of: string | null
    removed_at: MaybeMomentColumn
  }
  'touchpoints.version': OfBody & {
    touchpoint_id: string
    number: number
    name: string
    channel: Channel
    kind: Kind
    needs: JsonColumn<readonly EntryNeed[]>
    is_key: Generated<boolean>
    included_at: MomentColumn
    included_on: DateColumn
  }
  'touchpoints.interaction_day': OfBody & {
    touchpoint_id: string | null
    channel: Channel | null
    address: string | null
    day: DateColumn
    kind: string
    source: string
    interactions: number
  }
  'touchpoints.current_entry': CurrentEntryView
}

export const touchpointTables = tablesOf<TouchpointTables>
