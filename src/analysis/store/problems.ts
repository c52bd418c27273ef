import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Place, Problem } from '../rules/problem.ts'
import type { ProblemTexts } from '../rules/stating.ts'
import { problemTables } from './problem-tables.ts'

/** The next number of the year. Whoever states a problem meanwhile waits here; a number that was not used is given again. */
export async function nextNumber(work: Work): Promise<{ year: number; number: number }> {
  const { year } = work.today
  const row = await problemTables(work)
    .insertInto('analysis.problem_year')
    .values({ year, last_number: 1 })
    .onConflict((same) => same.columns(['year']).doUpdateSet({ last_number: sql`problem_year.last_number + 1` }))
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return { year, number: row.last_number }
}

export async function insertProblem(
  work: Work,
  texts: ProblemTexts,
  place: Place,
  numbered: { year: number; number: number },
): Promise<string> {
  const { id } = await problemTables(work)
    .insertInto('analysis.problem')
    .values({
      ...numbered,
      title: texts.title,
      findings: texts.findings,
      process_id: place.processId,
      touchpoint_id: place.touchpointId,
      stated_at: work.now.toString(),
      stated_on: work.today.toString(),
      stated_by: work.by.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateProblem(work: Work, id: string, texts: ProblemTexts, place: Place): Promise<void> {
  await problemTables(work)
    .updateTable('analysis.problem')
    .set((row) => ({
      title: texts.title,
      findings: texts.findings,
      process_id: place.processId,
      touchpoint_id: place.touchpointId,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function holdWordsOf(work: Work, id: string): Promise<void> {
  await problemTables(work)
    .updateTable('analysis.problem')
    .set({ words_held_at: work.now.toString() })
    .where('id', '=', id)
    .where('words_held_at', 'is', null)
    .execute()
}

export const findProblem = (work: Work, id: string): Promise<Problem | undefined> =>
  problems(work).where('id', '=', id).executeTakeFirst()

/** The problem, held until the work ends: whoever decides about it, answers or changes its words does so one after the other. */
export const lockProblem = (work: Work, id: string): Promise<Problem | undefined> =>
  problems(work).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()

/** Every problem, the newest first. */
export const listProblems = (work: Work): Promise<Problem[]> =>
  problems(work).orderBy('year', 'desc').orderBy('number', 'desc').execute()

/** These problems, and those that lie at one of these touchpoints or in this process, the oldest first. */
export async function problemsConcerning(
  work: Work,
  ids: readonly string[],
  { touchpointIds, processId = null }: { touchpointIds: readonly string[]; processId?: string | null },
): Promise<Problem[]> {
  return problems(work)
    .where(
      sql<boolean>`(id = any(${ids}::uuid[]) or touchpoint_id = any(${touchpointIds}::uuid[]) or process_id = ${processId}::uuid)`,
    )
    .orderBy('year')
    .orderBy('number')
    .execute()
}

const problems = (work: Work) =>
  problemTables(work)
    .selectFrom('analysis.problem')
    .select(['id', 'year', 'number', 'title', 'findings', 'process_id as processId', 'touchpoint_id as touchpointId'])
    .select(['stated_at as statedAt', 'stated_on as statedOn', 'stated_by as statedBy'])
    .select(['words_held_at as wordsHeldAt', 'version'])
