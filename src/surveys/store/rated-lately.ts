import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

/** The things that a question was answered about since a day, out of the counters of days. */
export async function ratedLately(work: Work, question: string, since: Temporal.PlainDate): Promise<string[]> {
  const rows = await surveyTables(work)
    .selectFrom('surveys.answer_day')
    .select('thing')
    .distinct()
    .where('question', '=', question)
    .where('day', '>=', since)
    .execute()
  return rows.flatMap(({ thing }) => thing ?? [])
}

/** The counted sheet under a receipt's hash. */
export const sheetByHash = (work: Work, receiptHash: Buffer) =>
  surveyTables(work)
    .selectFrom('surveys.answer_sheet')
    .select(['thing', 'answers', 'answered_on as answeredOn'])
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst()
