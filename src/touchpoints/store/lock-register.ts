import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

/** Whoever changes the register's make-up waits here for whoever is changing it or holds it. Readers never wait. */
export async function lockRegister(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(${keyOf(work)})`.execute(touchpointTables(work))
}

/**
 * Keeps the register's make-up as it is until the work ends, for whoever hangs something on a touchpoint. Any number hold it
 * at once, and no row tells of it: an anonymous answer leaves no trace but its sheet.
 */
export async function holdRegister(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${keyOf(work)})`.execute(touchpointTables(work))
}

const keyOf = ({ body }: Work) => sql`hashtextextended(${`touchpoints.register ${body.id}`}, 0)`
