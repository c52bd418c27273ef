import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { identityTables } from './tables.ts'

/** Whether the installation has this body alone: then its administrators decide what otherwise the operator does. */
export async function isOnlyBody(work: Work): Promise<boolean> {
  const { rows } = await sql<{ only: boolean }>`select count(*) = 1 as only from identity.body`.execute(
    identityTables(work),
  )
  return rows[0]?.only ?? false
}
