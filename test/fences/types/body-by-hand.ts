import type { Work } from '#platform/work.ts'
import { auditTables } from '../../../src/audit/store/tables.ts'

export async function giveAway(work: Work, other: string) {
  const sealed = { entry_id: 1, seal_number: 1 }
  await auditTables(work).insertInto('audit.sealed').values(sealed).execute()
  await auditTables(work).insertInto('audit.sealed').values({ ...sealed, body_id: other }).execute() // error TS2353
  await auditTables(work).updateTable('audit.sealed').set({ body_id: other }).execute() // error TS2322
}
