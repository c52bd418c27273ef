import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Answer, AnswerWords, Decision } from '../terms/answer.ts'
import type { AnswerWay, Result } from '../terms.ts'
import { appealTables } from './tables.ts'

const answers = (work: Work) =>
  appealTables(work)
    .selectFrom('appeals.answer')
    .select(['id', 'appeal_id as appealId', 'number', 'words', 'results', 'decision', 'made_at as madeAt'])
    .select(['made_by as madeBy', 'written_by as writtenBy', 'saved_at as savedAt', 'submitted_at as submittedAt'])
    .select(['submitted_by as submittedBy', 'returned_at as returnedAt', 'returned_by as returnedBy', 'remarks'])
    .select(['approved_at as approvedAt', 'approved_by as approvedBy', 'sent_at as sentAt', 'sent_by as sentBy'])
    .select(['sent_way as sentWay', 'version'])

/** All answers of an appeal, the first first. */
export const answersOf = (work: Work, appealId: string): Promise<Answer[]> =>
  answers(work).where('appeal_id', '=', appealId).orderBy('number').execute()

/** The one that is being written; an appeal has one at a time. */
export const openAnswer = (work: Work, appealId: string): Promise<Answer | undefined> =>
  answers(work).where('appeal_id', '=', appealId).where('sent_at', 'is', null).executeTakeFirst()

export const findAnswer = (work: Work, appealId: string, id: string): Promise<Answer | undefined> =>
  answers(work).where('appeal_id', '=', appealId).where('id', '=', id).executeTakeFirst()

export async function insertAnswer(
  work: Work,
  appealId: string,
  { words, results, decision }: AnswerWords,
): Promise<string> {
  const at = work.now.toString()
  const { last } = await appealTables(work)
    .selectFrom('appeals.answer')
    .select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('last'))
    .where('appeal_id', '=', appealId)
    .executeTakeFirstOrThrow()
  const { id } = await appealTables(work)
    .insertInto('appeals.answer')
    .values({
      appeal_id: appealId,
      number: last + 1,
      words,
      results: JSON.stringify(results),
      decision,
      made_at: at,
      made_by: work.by.id,
      saved_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** What an act of staff sets on an answer. */
export interface AnswerChange {
  words?: string
  results?: string
  decision?: Decision | null
  made_by?: string
  written_by?: string[]
  saved_at?: string
  submitted_at?: string | null
  submitted_by?: string | null
  returned_at?: string | null
  returned_by?: string | null
  remarks?: string | null
  approved_at?: string | null
  approved_by?: string | null
  sent_at?: string
  sent_by?: string
  sent_way?: AnswerWay
  letter_id?: string
}

/** An act on an answer that is not sent yet; its version goes up by itself. */
export async function changeAnswer(work: Work, id: string, set: AnswerChange): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.answer')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}

/** What came of each question, when the answer goes; one that was sent on stays so. */
export async function writeResults(
  work: Work,
  appealId: string,
  results: Readonly<Record<string, Result>>,
): Promise<void> {
  for (const [id, result] of Object.entries(results))
    await appealTables(work)
      .updateTable('appeals.question')
      .set({ result })
      .where('appeal_id', '=', appealId)
      .where('redirected_at', 'is', null)
      .where(sql`id::text`, '=', id)
      .execute()
}
