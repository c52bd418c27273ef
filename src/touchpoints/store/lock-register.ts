import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

/** Whoever changes the register's make-up waits here for whoever is changing it. Readers never wait. */
export async function lockRegister(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`touchpoints.register ${work.body.id}`}, 0))`.execute(
    touchpointTables(work),
  )
}
