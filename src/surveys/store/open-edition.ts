import type { Work } from '#platform/work.ts'
import type { Edition, Question } from '../terms.ts'
import { surveyTables } from './tables.ts'

/** The edition that links lead to now. */
export async function openEdition(work: Work): Promise<Edition | undefined> {
  return surveyTables(work)
    .selectFrom('surveys.edition')
    .select(['id', 'number', 'questions'])
    .where('closed_at', 'is', null)
    .orderBy('number', 'desc')
    .executeTakeFirst()
}

export async function insertEdition(work: Work, number: number, questions: readonly Question[]): Promise<void> {
  await surveyTables(work)
    .insertInto('surveys.edition')
    .values({ number, questions: JSON.stringify(questions), opened_at: work.now.toString() })
    .onConflict((same) => same.columns(['number']).doNothing())
    .execute()
}
