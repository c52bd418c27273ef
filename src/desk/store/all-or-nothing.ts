import { sql } from 'kysely'
import { tablesOf } from '#platform/db/tables.ts'
import type { Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'

/**
 * Several acts as one: what the first has saved does not stand when a later one is refused.
 * A refusal alone does not undo a work, because some refusals must be remembered (a wrong password).
 */
export async function allOrNothing<T>(work: Work, acts: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const handle = tablesOf(work)
  await sql`savepoint all_or_nothing`.execute(handle)
  const outcome = await acts()
  if ('refused' in outcome) await sql`rollback to savepoint all_or_nothing`.execute(handle)
  await sql`release savepoint all_or_nothing`.execute(handle)
  return outcome
}
