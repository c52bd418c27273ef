import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

const COLUMNS = [
  'id',
  'appeal_id as appealId',
  'planned_on as plannedOn',
  'whereabouts',
  'why',
  'made_at as madeAt',
  'made_by as madeBy',
  'done_at as doneAt',
  'outcome',
  'cancelled_at as cancelledAt',
] as const

export async function insertVisit(
  work: Work,
  appealId: string,
  { plannedOn, whereabouts, why }: { plannedOn: string; whereabouts: string; why: string },
): Promise<string> {
  const { id } = await appealTables(work)
    .insertInto('appeals.visit')
    .values({
      appeal_id: appealId,
      planned_on: plannedOn,
      whereabouts,
      why,
      made_at: work.now.toString(),
      made_by: work.by.id,
      outcome: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export const visitsOf = (work: Work, appealId: string) =>
  appealTables(work)
    .selectFrom('appeals.visit')
    .select(COLUMNS)
    .where('appeal_id', '=', appealId)
    .orderBy('planned_on')
    .execute()

export const findVisit = (work: Work, id: string) =>
  appealTables(work).selectFrom('appeals.visit').select(COLUMNS).where('id', '=', id).executeTakeFirst()

export type Visit = NonNullable<Awaited<ReturnType<typeof findVisit>>>

export async function closeVisit(work: Work, id: string, outcome: string): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.visit')
    .set({ done_at: work.now.toString(), outcome })
    .where('id', '=', id)
    .execute()
}

export async function cancelVisit(work: Work, id: string): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.visit')
    .set({ cancelled_at: work.now.toString() })
    .where('id', '=', id)
    .execute()
}
