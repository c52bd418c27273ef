import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Remark } from '../terms/amendments.ts'
import type { EntryContent } from '../terms/details.ts'
import type { DraftWords } from '../terms/draft-words.ts'
import { jsonOf } from './amendments.ts'
import { touchpointTables } from './tables.ts'

/** Puts the words down as the draft's next version. */
export async function updateDraft(
  work: Work,
  id: string,
  words: DraftWords,
  baseVersion: number | null,
): Promise<void> {
  await touchpointTables(work)
    .updateTable('touchpoints.amendment')
    .set((row) => ({
      content: jsonOf(words.content),
      reason: words.reason,
      grounds: jsonOf(words.grounds),
      successor_id: words.successorId,
      turn_to: words.turnTo,
      unit_id: words.unitId,
      base_version: baseVersion,
      saved_at: work.now.toString(),
      saved_by: work.by.id,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Submitted anew, it is no longer returned: what was remarked lies in its round. @clause M5 */
export async function markSubmitted(work: Work, id: string, content: EntryContent | null): Promise<void> {
  await touchpointTables(work)
    .updateTable('touchpoints.amendment')
    .set((row) => ({
      content: jsonOf(content),
      submitted_at: work.now.toString(),
      submitted_by: work.by.id,
      returned_at: null,
      returned_by: null,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function markWithdrawn(work: Work, id: string): Promise<void> {
  await touchpointTables(work)
    .updateTable('touchpoints.amendment')
    .set((row) => ({
      withdrawn_at: work.now.toString(),
      withdrawn_by: work.by.id,
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Who saved the draft last. */
export async function lastSavedBy(work: Work, id: string): Promise<string | null> {
  const row = await touchpointTables(work)
    .selectFrom('touchpoints.amendment')
    .select(['saved_by', 'made_by'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? (row.saved_by ?? row.made_by) : null
}

/** The last round that ended with remarks. */
export interface LastReturn {
  returnedAt: Temporal.Instant
  returnedBy: string
  words: string
  remarks: readonly Remark[]
}

export async function lastReturn(work: Work, id: string): Promise<LastReturn | undefined> {
  const row = await touchpointTables(work)
    .selectFrom('touchpoints.amendment_return')
    .select(['returned_at', 'returned_by', 'words', 'remarks'])
    .where('amendment_id', '=', id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { returnedAt: row.returned_at, returnedBy: row.returned_by, words: row.words, remarks: row.remarks }
}
