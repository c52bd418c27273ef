import type { Work } from '#platform/work.ts'
import { auditTables } from './tables.ts'

export async function insertEntry(
  work: Work,
  entry: { act: string; thing: string; fields: readonly string[] },
): Promise<void> {
  await auditTables(work)
    .insertInto('audit.entry')
    .values({
      at: work.now.toString(),
      actor_kind: work.by.kind,
      actor_id: work.by.id,
      act: entry.act,
      thing: entry.thing,
      fields: [...entry.fields],
    })
    .execute()
}
