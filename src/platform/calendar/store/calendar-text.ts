import { sql } from 'kysely'
import { tablesOf } from '../../db/tables.ts'
import type { Work } from '../../work.ts'

/** Years that were loaded and days of the body, as one text of JSON. */
export async function calendarText(work: Work): Promise<string> {
  const { rows } = await sql<{ text: string }>`select platform.calendar_text() as text`.execute(tablesOf(work))
  return rows[0]?.text ?? '{"years":[],"days":[]}'
}
