import type { Generated } from 'kysely'
import type { MaybeDateColumn, MaybeMomentColumn, MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import type { LinkPurpose } from '../rules/lifetimes.ts'
import type { Role, UnitKind } from '../terms.ts'

export interface IdentityTables {
  'identity.unit': OfBody & {
    id: Generated<string>
    name: string
    kind: UnitKind
    made_at: MomentColumn
    closed_at: MaybeMomentColumn
    version: Generated<number>
  }
  'identity.person': OfBody & {
    id: Generated<string>
    name: string
    email: string
    roles: Generated<Role[]>
    unit_id: string | null
    operator_since: MaybeMomentColumn
    invited_at: MomentColumn
    joined_at: MaybeMomentColumn
    left_at: MaybeMomentColumn
    version: Generated<number>
  }
  'identity.credential': OfBody & {
    person_id: string
    password_hash: string
    changed_at: MomentColumn
    failures: Generated<number>
    failed_at: MaybeMomentColumn
    locked_until: MaybeMomentColumn
    second_factor: Buffer | null
    second_factor_since: MaybeMomentColumn
    second_factor_step: number | null
    backup_codes: Generated<Buffer[]>
  }
  'identity.session': OfBody & {
    id: Generated<string>
    person_id: string
    token_hash: Buffer
    device: string
    made_at: MomentColumn
    seen_at: MomentColumn
    ends_at: MomentColumn
  }
  'identity.one_time_link': OfBody & {
    token_hash: Buffer
    purpose: LinkPurpose
    person_id: string | null
    made_at: MomentColumn
    ends_at: MomentColumn
    used_at: MaybeMomentColumn
  }
  'identity.api_token': OfBody & {
    id: Generated<string>
    name: string
    role: Role
    token_hash: Buffer
    made_at: MomentColumn
    made_by: string
    ends_at: MomentColumn
    revoked_at: MaybeMomentColumn
    used_on: MaybeDateColumn
  }
}

export const identityTables = tablesOf<IdentityTables>
