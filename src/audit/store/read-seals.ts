import type { Work } from '#platform/work.ts'
import type { AuditEntry } from '../terms.ts'
import { ENTRY, entryOf } from './list-entries.ts'
import { auditTables } from './tables.ts'

export const readSeals = (work: Work) =>
  auditTables(work)
    .selectFrom('audit.seal')
    .select(['number', 'entry_ids', 'previous', 'hash', 'sealed_at'])
    .orderBy('number')
    .execute()

export async function readEntries(work: Work, ids: readonly number[]): Promise<AuditEntry[]> {
  const rows = await auditTables(work)
    .selectFrom('audit.entry')
    .select(ENTRY)
    .where('id', 'in', [...ids])
    .execute()
  return rows.map(entryOf)
}

/** Entries that no seal covers yet. */
export async function countWaiting(work: Work): Promise<number> {
  const { waiting } = await auditTables(work)
    .selectFrom('audit.entry')
    .leftJoin('audit.sealed', 'audit.sealed.entry_id', 'audit.entry.id')
    .where('audit.sealed.entry_id', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow()
  return waiting
}
