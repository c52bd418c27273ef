import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Edition, Question } from '../terms.ts'
import { surveyTables } from './tables.ts'

const COLUMNS = ['id', 'instrument', 'number', 'questions'] as const

/** The edition of an instrument that is open now. */
export const openEdition = (work: Work, instrument: string): Promise<Edition | undefined> =>
  surveyTables(work)
    .selectFrom('surveys.edition')
    .select(COLUMNS)
    .where('instrument', '=', instrument)
    .where('closed_at', 'is', null)
    .orderBy('number', 'desc')
    .executeTakeFirst()

/** Whether the open edition asks just these questions. */
export async function asksNow(work: Work, instrument: string, questions: readonly Question[]): Promise<boolean> {
  const open = await surveyTables(work)
    .selectFrom('surveys.edition')
    .select(sql<boolean>`questions = ${JSON.stringify(questions)}::jsonb`.as('same'))
    .where('instrument', '=', instrument)
    .where('closed_at', 'is', null)
    .orderBy('number', 'desc')
    .executeTakeFirst()
  return open?.same ?? false
}

/** Whoever publishes waits here for whoever is publishing, until the work ends. Readers never wait. */
export async function lockEditions(work: Work): Promise<void> {
  const key = `surveys.edition ${work.body.id}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(surveyTables(work))
}

/** Publishes the next edition; the editions are locked. @returns its number */
export async function insertNextEdition(
  work: Work,
  instrument: string,
  questions: readonly Question[],
): Promise<number> {
  const tables = surveyTables(work)
  const last = await tables
    .selectFrom('surveys.edition')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('instrument', '=', instrument)
    .executeTakeFirst()
  const number = (last?.number ?? 0) + 1
  await tables
    .insertInto('surveys.edition')
    .values({ instrument, number, questions: JSON.stringify(questions), opened_at: work.now.toString() })
    .execute()
  return number
}

/** Closes what is still open of an instrument: all of it, or what came before a number. */
export async function closeEditions(work: Work, instrument: string, before?: number): Promise<void> {
  let editions = surveyTables(work)
    .updateTable('surveys.edition')
    .set({ closed_at: work.now.toString() })
    .where('instrument', '=', instrument)
    .where('closed_at', 'is', null)
  if (before !== undefined) editions = editions.where('number', '<', before)
  await editions.execute()
}
