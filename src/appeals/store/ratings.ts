import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

export interface Rating {
  ratingId: string
  appealId: string
  mark: number
  words: string
  on: Temporal.PlainDate
}

/** @returns false where it had been noted before */
export async function insertRating(work: Work, { ratingId, appealId, mark, words, on }: Rating): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await appealTables(work)
    .insertInto('appeals.rating')
    .values({ id: ratingId, appeal_id: appealId, mark, words, rated_on: on.toString() })
    .onConflict((conflict) => conflict.columns(['body_id', 'id']).doNothing())
    .executeTakeFirstOrThrow()
  if (!numInsertedOrUpdatedRows) return false
  await appealTables(work)
    .updateTable('appeals.appeal')
    .set({ rating: mark, rated_on: on.toString() })
    .where('id', '=', appealId)
    .execute()
  return true
}

/** Which of these appeals have no rating yet. */
export async function unratedAppeals(work: Work, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await appealTables(work)
    .selectFrom('appeals.appeal')
    .select('id')
    .where('id', 'in', [...ids])
    .where('rating', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}
