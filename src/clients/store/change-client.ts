import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { keptWords } from '../rules/words.ts'
import type { ClientWords } from '../terms.ts'
import { clientTables } from './tables.ts'

/** @returns false if somebody changed the card after it was read */
export async function updateClient(work: Work, id: string, words: ClientWords, seen: number): Promise<boolean> {
  const { kind, name, nameKey, segment, email, phone, address } = keptWords(words)
  const { numUpdatedRows } = await clientTables(work)
    .updateTable('clients.client')
    .set({
      kind,
      name,
      name_key: nameKey,
      segment,
      email,
      phone,
      address,
      changed_at: work.now.toString(),
      version: sql`version + 1`,
    })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
