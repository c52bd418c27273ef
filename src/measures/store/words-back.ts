import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { ToldWord, WordBack } from '../rules/chain.ts'
import { measureTables } from './tables.ts'

/** What people were told about these problems, the oldest first. */
export function wordsBackOf(work: Work, which: readonly string[] | 'all'): Promise<WordBack[]> {
  let query = measureTables(work)
    .selectFrom('measures.word_back')
    .select(['problem_id as problemId', 'number', 'heard', 'heard_on as heardOn', 'decided', 'decided_on as decidedOn'])
    .select(['changed', 'changed_on as changedOn', 'check_on as checkOn', 'words'])
    .select(['released_at as releasedAt', 'released_on as releasedOn', 'released_by as releasedBy'])
    .orderBy('problem_id')
    .orderBy('number')
  if (which !== 'all') query = query.where(sql<boolean>`problem_id = any(${which}::uuid[])`)
  return query.execute()
}

/** What is written down of a word back; its moment and whose it is are the work's. */
export type NewWordBack = ToldWord & Pick<WordBack, 'words'>

export async function insertWordBack(work: Work, word: NewWordBack): Promise<string> {
  const { id } = await measureTables(work)
    .insertInto('measures.word_back')
    .values({
      problem_id: word.problemId,
      number: word.number,
      heard: word.heard,
      heard_on: word.heardOn.toString(),
      decided: word.decided,
      decided_on: word.decidedOn.toString(),
      changed: word.changed,
      changed_on: word.changedOn?.toString() ?? null,
      check_on: word.checkOn?.toString() ?? null,
      words: word.words,
      released_at: work.now.toString(),
      released_on: word.releasedOn.toString(),
      released_by: work.by.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
