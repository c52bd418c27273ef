import type { Work } from '#platform/work.ts'
import { clientTables } from './tables.ts'

/** The client that an employee is, once they have said something. @clause K2.5 */
export async function clientOfPerson(work: Work, personId: string): Promise<string | undefined> {
  const row = await clientTables(work)
    .selectFrom('clients.client')
    .select('id')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.id
}
