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
export const isTaken = (fault: unknown, constraint?: string): boolean => {
  const { code, constraint: broken } = fault as { code?: string; constraint?: string }
  return code === UNIQUE_VIOLATION && (constraint === undefined || constraint === broken)
}
