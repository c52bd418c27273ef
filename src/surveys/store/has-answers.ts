import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

/** Whether anybody has answered at one of these touchpoints, counted or still in the box. */
export async function hasAnswers(work: Work, touchpointIds: readonly string[]): Promise<boolean> {
  if (touchpointIds.length === 0) return false
  const tables = surveyTables(work)
  for (const table of ['surveys.box', 'surveys.answer_sheet'] as const) {
    const found = await tables
      .selectFrom(table)
      .select('touchpoint_id')
      .where('touchpoint_id', 'in', [...touchpointIds])
      .limit(1)
      .executeTakeFirst()
    if (found) return true
  }
  return false
}
