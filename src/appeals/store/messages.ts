import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

/** What the body says to the client. */
export async function insertMessage(work: Work, appealId: string, words: string): Promise<string> {
  const { id } = await appealTables(work)
    .insertInto('appeals.message')
    .values({ appeal_id: appealId, at: work.now.toString(), side: 'body', by: work.by.id, words, form_hash: null })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The correspondence, the first first. */
export const messagesOf = (work: Work, appealId: string) =>
  appealTables(work)
    .selectFrom('appeals.message')
    .select(['id', 'at', 'side', 'by', 'words'])
    .where('appeal_id', '=', appealId)
    .orderBy('at')
    .orderBy('id')
    .execute()
