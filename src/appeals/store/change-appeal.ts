import { sql, type Updateable } from 'kysely'
import type { Work } from '#platform/work.ts'
import { type AppealRow, appealTables } from './tables.ts'

/** What an act of staff sets; the version goes up by itself. */
export type AppealChange = Omit<Updateable<AppealRow>, 'id' | 'version' | 'changed_at'>

/** @returns false if somebody acted on the appeal after the form was drawn */
export async function changeAppeal(
  work: Work,
  appealId: string,
  seenVersion: number,
  set: AppealChange,
): Promise<boolean> {
  const { numUpdatedRows } = await appealTables(work)
    .updateTable('appeals.appeal')
    .set({ ...set, changed_at: work.now.toString(), version: sql`version + 1` })
    .where('id', '=', appealId)
    .where('version', '=', seenVersion)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
