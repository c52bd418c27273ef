import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { AuditEntry } from '../terms.ts'
import { auditTables } from './tables.ts'

export interface EntryFilter {
  actorId?: string
  /** The beginning of an act: `unit` finds `unit.made` and `unit.closed`. */
  act?: string
  thing?: string
  from?: Temporal.Instant
  before?: Temporal.Instant
  /** The cursor: entries older than this id. */
  olderThan?: number
}

// Named, so that a column of a newer version beside this one does no harm to statements that are kept.
export const ENTRY = ['id', 'at', 'actor_kind', 'actor_id', 'act', 'thing', 'fields'] as const

/** Newest first, a page at a time. */
export async function listEntries(work: Work, filter: EntryFilter, most: number): Promise<AuditEntry[]> {
  let query = auditTables(work).selectFrom('audit.entry').select(ENTRY).orderBy('id', 'desc').limit(most)
  if (filter.actorId) query = query.where('actor_id', '=', filter.actorId)
  if (filter.act) query = query.where('act', 'like', `${filter.act.replaceAll(/[\\%_]/g, '\\$&')}%`)
  if (filter.thing) query = query.where('thing', '=', filter.thing)
  if (filter.from) query = query.where('at', '>=', filter.from.toString() as never)
  if (filter.before) query = query.where('at', '<', filter.before.toString() as never)
  if (filter.olderThan !== undefined) query = query.where('id', '<', filter.olderThan)
  return (await query.execute()).map(entryOf)
}

interface EntryRow extends Omit<AuditEntry, 'actorKind' | 'actorId'> {
  actor_kind: string
  actor_id: string
}

export const entryOf = ({ id, at, actor_kind, actor_id, act, thing, fields }: EntryRow): AuditEntry => ({
  id,
  at,
  actorKind: actor_kind,
  actorId: actor_id,
  act,
  thing,
  fields,
})
