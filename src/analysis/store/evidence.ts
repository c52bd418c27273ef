import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { problemTables } from './problem-tables.ts'

/** Words that were put to a problem: which, by whom and when. */
export interface Evidence {
  answerId: string
  addedAt: Temporal.Instant
  addedBy: string
}

export const evidenceOf = (work: Work, problemId: string): Promise<Evidence[]> =>
  problemTables(work)
    .selectFrom('analysis.evidence')
    .select(['answer_id as answerId', 'added_at as addedAt', 'added_by as addedBy'])
    .where('problem_id', '=', problemId)
    .orderBy('answer_id')
    .execute()

/** Puts words to a problem; those that are there already stay as they are. @returns how many are new */
export async function addEvidence(work: Work, problemId: string, answerIds: readonly string[]): Promise<number> {
  const added = { problem_id: problemId, added_at: work.now.toString(), added_by: work.by.id }
  const rows = await problemTables(work)
    .insertInto('analysis.evidence')
    .values(answerIds.map((answer_id) => ({ ...added, answer_id })))
    .onConflict((same) => same.columns(['problem_id', 'answer_id']).doNothing())
    .returning('answer_id')
    .execute()
  return rows.length
}

export async function deleteEvidence(work: Work, problemId: string, answerIds: readonly string[]): Promise<void> {
  await problemTables(work)
    .deleteFrom('analysis.evidence')
    .where('problem_id', '=', problemId)
    .where(sql<boolean>`answer_id = any(${answerIds}::uuid[])`)
    .execute()
}

/** How many words each problem has. */
export async function countEvidence(work: Work): Promise<Map<string, number>> {
  const rows = await problemTables(work)
    .selectFrom('analysis.evidence')
    .select(({ fn }) => ['problem_id as problemId', fn.countAll<number>().as('words')])
    .groupBy('problem_id')
    .execute()
  return new Map(rows.map(({ problemId, words }) => [problemId, words]))
}

/** Which problems these words show, with the number of each. */
export const problemsOfWords = (work: Work, answerIds: readonly string[]) =>
  problemTables(work)
    .selectFrom('analysis.evidence as e')
    .innerJoin('analysis.problem as p', 'p.id', 'e.problem_id')
    .select(['e.answer_id as answerId', 'p.id as problemId', 'p.year', 'p.number'])
    .where(sql<boolean>`e.answer_id = any(${answerIds}::uuid[])`)
    .orderBy('p.year')
    .orderBy('p.number')
    .execute()
