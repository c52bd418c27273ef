import type { Temporal } from 'temporal-polyfill'
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

export interface ClientWords {
  appealId: string
  at: Temporal.Instant
  words: string
  /** What is stored of the form they came by: sent twice, they are one. */
  formHash: Buffer
}

/** What the client adds. @returns its id; nothing where the same form had brought it before */
export async function insertClientWords(work: Work, { appealId, at, words, formHash }: ClientWords) {
  const row = await appealTables(work)
    .insertInto('appeals.message')
    .values({ appeal_id: appealId, at: at.toString(), side: 'client', by: 'citizen', words, form_hash: formHash })
    .onConflict((conflict) => conflict.columns(['body_id', 'form_hash']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** What the client has added so far: when, and by which forms. */
export const addedWords = (work: Work, appealId: string) =>
  appealTables(work)
    .selectFrom('appeals.message')
    .select(['id', 'at', 'form_hash as formHash'])
    .where('appeal_id', '=', appealId)
    .where('side', '=', 'client')
    .execute()

/** The correspondence, the first first. */
export const messagesOf = (work: Work, appealId: string) =>
  appealTables(work)
    .selectFrom('appeals.message')
    .select(['id', 'at', 'side', 'by', 'words'])
    .where('appeal_id', '=', appealId)
    .orderBy('at')
    .orderBy('id')
    .execute()
