import type { Work } from '#platform/work.ts'
import { auditTables } from '../../../src/audit/store/tables.ts'

export async function peek(work: Work) {
  await auditTables(work).selectFrom('audit.entry').select('act').execute()
  await auditTables(work).selectFrom('identity.person').selectAll().execute() // error TS2345
  await auditTables(work).insertInto('identity.person').values({ name: 'x' }).execute() // error TS2345
  auditTables(work).updateTable('identity.person') // error TS2345
  await auditTables(work).deleteFrom('identity.person').execute() // error TS2345
  await auditTables(work)
    .selectFrom('audit.entry')
    .innerJoin('identity.person', 'identity.person.id', 'audit.entry.actor_id') // error TS2345
    .selectAll()
    .execute()
}
