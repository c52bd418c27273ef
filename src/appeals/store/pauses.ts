import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

export const pausesOf = (work: Work, appealId: string) =>
  appealTables(work)
    .selectFrom('appeals.pause')
    .select(['from_at as from', 'to_at as to', 'why', 'clause'])
    .where('appeal_id', '=', appealId)
    .orderBy('from_at')
    .execute()

export async function beginPause(work: Work, appealId: string, { why, clause }: { why: string; clause: string }) {
  await appealTables(work)
    .insertInto('appeals.pause')
    .values({ appeal_id: appealId, from_at: work.now.toString(), to_at: null, why, clause, made_by: work.by.id })
    .execute()
}

export async function endPause(work: Work, appealId: string): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.pause')
    .set({ to_at: work.now.toString() })
    .where('appeal_id', '=', appealId)
    .where('to_at', 'is', null)
    .execute()
}
