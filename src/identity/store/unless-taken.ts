import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { identityTables } from './tables.ts'

const UNIQUE_VIOLATION = '23505'

/**
 * Writes what must be unique. If somebody was faster, nothing is written and the work goes on: a race ends in a refusal,
 * not in a fault.
 */
export async function unlessTaken<T>(work: Work, write: () => Promise<T>): Promise<{ written: T } | undefined> {
  const tables = identityTables(work)
  await sql`savepoint unless_taken`.execute(tables)
  try {
    const written = await write()
    await sql`release savepoint unless_taken`.execute(tables)
    return { written }
  } catch (fault) {
    if (!isTaken(fault)) throw fault
    await sql`rollback to savepoint unless_taken`.execute(tables)
    return undefined
  }
}

/** Whether the database refused a value that somebody else has. */
const isTaken = (fault: unknown): boolean => (fault as { code?: string }).code === UNIQUE_VIOLATION
