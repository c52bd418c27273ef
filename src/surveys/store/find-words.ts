import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

/** Somebody's words, apart from the rest of their sheet and from their day. */
export interface FoundWords {
  id: string
  words: string
  /** Which question they answer. */
  question: string
  /** None: they are about a thing that is rated. */
  touchpointId: string | null
}

export interface WordsWish {
  /** Part of the words, in whatever case; «ё» is «е». */
  text?: string | undefined
  /** At one of these touchpoints. */
  touchpointIds?: readonly string[] | undefined
  question?: string | undefined
  /** The cursor: words behind this id. */
  after?: string | undefined
  /** Words that are in hand already. */
  except?: readonly string[]
}

/** Words one by one, in the order of random ids, which says nothing about when they came. */
export async function findWords(
  work: Work,
  { text, touchpointIds, question, after, except = [] }: WordsWish,
  most: number,
): Promise<FoundWords[]> {
  let query = words(work).orderBy('id').limit(most)
  if (touchpointIds) query = query.where('touchpoint_id', 'in', [...touchpointIds])
  if (question) query = query.where('question', '=', question)
  if (after) query = query.where('id', '>', after)
  if (except.length > 0) query = query.where(sql<boolean>`id <> all(${except}::uuid[])`)
  if (text) {
    const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`translate(lower(words), 'ё', 'е') like translate(lower(${like}), 'ё', 'е')`)
  }
  return asWords(await query.execute())
}

/** These words, in the order of their random ids; an id that is none of the body's words is left out. */
export async function wordsByIds(work: Work, ids: readonly string[]): Promise<FoundWords[]> {
  if (ids.length === 0) return []
  return asWords(await words(work).where(sql<boolean>`id = any(${ids}::uuid[])`).orderBy('id').execute())
}

const words = (work: Work) =>
  surveyTables(work)
    .selectFrom('surveys.answer')
    .select(['id', 'words', 'question', 'touchpoint_id as touchpointId'])
    .where('words', 'is not', null)

const asWords = (rows: readonly (Omit<FoundWords, 'words'> & { words: string | null })[]): FoundWords[] =>
  rows.map((row) => ({ ...row, words: row.words ?? '' }))
