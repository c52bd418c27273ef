import type { ColumnType, Generated } from 'kysely'
import type { DateColumn, JsonColumn, MaybeMomentColumn, MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import type { Deed, Override, Remark, VersionDeed } from '../terms/amendments.ts'
import type { Basis, EntryContent, EntryDetails } from '../terms/details.ts'
import type { Abbreviation } from '../terms/settings.ts'
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
  unit_id: string | null
  included_on: DateColumn
  details: JsonColumn<Partial<EntryDetails>>
}

/** A row of the published view `touchpoints.stands_in`: the entry that counts what came through a touchpoint. */
export interface StandsInView extends OfBody {
  touchpoint_id: string
  stands_in: string
}

/** Written whole: null is a value of its own. */
type MaybeJson<T> = ColumnType<T | null, string | null, string | null>

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
    code: string
    made_at: MomentColumn
    sample_of: string | null
    removed_at: MaybeMomentColumn
    merged_into: ColumnType<string | null, never, string | null>
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
    process_id: string
    position: number
    deed: Generated<VersionDeed>
    unit_id: string | null
    details: JsonColumn<Partial<EntryDetails>>
    amendment_id: string | null
    included_by: string | null
    reason: Generated<string>
    grounds: MaybeJson<Basis>
    overrides: ColumnType<readonly Override[], string | undefined, string>
    successor_id: string | null
    turn_to: Generated<string>
  }
  'touchpoints.import': OfBody & {
    id: Generated<string>
    unit_id: string | null
    file_name: string
    form: 'docx' | 'xlsx' | 'csv' | 'json'
    rows: JsonColumn<readonly unknown[]>
    row_count: number
    made_at: MomentColumn
    made_by: string
    taken_at: MaybeMomentColumn
    taken_by: string | null
    dropped_at: MaybeMomentColumn
  }
  'touchpoints.amendment': OfBody & {
    id: Generated<string>
    number: number
    deed: Deed
    touchpoint_id: string | null
    base_version: number | null
    successor_id: string | null
    unit_id: string | null
    content: MaybeJson<EntryContent>
    reason: Generated<string>
    grounds: MaybeJson<Basis>
    turn_to: Generated<string>
    import_id: string | null
    import_row: number | null
    made_at: MomentColumn
    made_by: string
    saved_at: MomentColumn
    saved_by: string | null
    submitted_at: MaybeMomentColumn
    submitted_by: string | null
    returned_at: MaybeMomentColumn
    returned_by: string | null
    withdrawn_at: MaybeMomentColumn
    withdrawn_by: string | null
    included_at: MaybeMomentColumn
    included_by: string | null
    version: Generated<number>
  }
  'touchpoints.amendment_return': OfBody & {
    amendment_id: string
    number: number
    returned_at: MomentColumn
    returned_by: string
    words: string
    remarks: JsonColumn<readonly Remark[]>
    content: MaybeJson<EntryContent>
  }
  'touchpoints.settings': OfBody & {
    own_allowed_at: MaybeMomentColumn
    silent_months: number
    abbreviations: JsonColumn<readonly Abbreviation[]>
    ways_hidden_at: MaybeMomentColumn
    changed_at: MomentColumn
    version: Generated<number>
  }
  'touchpoints.journal_batch': OfBody & {
    id: Generated<string>
    kind: 'hand' | 'import'
    about: Generated<string>
    file_name: string | null
    content_hash: Buffer | null
    rows: number
    interactions: number
    first_on: DateColumn
    last_on: DateColumn
    made_at: MomentColumn
    made_by: string
    undone_at: MaybeMomentColumn
    undone_by: string | null
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
  'touchpoints.interaction_note': OfBody & {
    touchpoint_id: string | null
    channel: Channel | null
    address: string | null
    day: DateColumn
    kind: string
    source: string
  }
  'touchpoints.current_entry': CurrentEntryView
  'touchpoints.stands_in': StandsInView
}

export const touchpointTables = tablesOf<TouchpointTables>
