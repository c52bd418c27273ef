import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { keptWords } from '../rules/words.ts'
import type { ClientWords } from '../terms.ts'
import { clientTables } from './tables.ts'

/**
 * The client who told this of themselves, found or made by `clients.client_for` in one message. Who takes in many at once calls that
 * function in a statement of their own, with the same words as `keptWords` gives them.
 *
 * @clause M18b
 */
export async function clientFor(work: Work, words: ClientWords): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select clients.client_for(${JSON.stringify(keptWords(words))}::jsonb, ${work.now.toString()}::timestamptz) as id`.execute(
    clientTables(work),
  )
  return rows[0]?.id as string
}
