import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Errand, NewErrand } from '../terms/errands.ts'
import { appealTables } from './tables.ts'

const COLUMNS = [
  'id',
  'appeal_id as appealId',
  'unit_id as unitId',
  'person_id as personId',
  'words',
  'due_on as dueOn',
  'source',
  'made_at as madeAt',
  'made_by as madeBy',
  'done_at as doneAt',
  'done_by as doneBy',
  'report',
  'cancelled_at as cancelledAt',
] as const

/** @returns its id, and whether it was written now: what made it before gets the same errand */
export async function insertErrand(work: Work, errand: NewErrand): Promise<{ id: string; isNew: boolean }> {
  const source = errand.source ?? 'hand'
  const written = await appealTables(work)
    .insertInto('appeals.errand')
    .values({
      appeal_id: errand.appealId,
      unit_id: errand.unitId ?? null,
      person_id: errand.personId ?? null,
      words: errand.words,
      due_on: errand.dueOn.toString(),
      source,
      made_at: work.now.toString(),
      made_by: work.by.id,
    })
    .onConflict((conflict) =>
      // Written out: as a parameter it would not name the index once the plan is a general one.
      conflict.columns(['body_id', 'source']).where(sql<boolean>`source <> 'hand'`).doNothing(),
    )
    .returning('id')
    .executeTakeFirst()
  if (written) return { id: written.id, isNew: true }
  const { id } = await appealTables(work)
    .selectFrom('appeals.errand')
    .select('id')
    .where('source', '=', source)
    .executeTakeFirstOrThrow()
  return { id, isNew: false }
}

export const errandsOf = (work: Work, appealId: string): Promise<Errand[]> =>
  appealTables(work)
    .selectFrom('appeals.errand')
    .select(COLUMNS)
    .where('appeal_id', '=', appealId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()

export const findErrand = (work: Work, id: string): Promise<Errand | undefined> =>
  appealTables(work).selectFrom('appeals.errand').select(COLUMNS).where('id', '=', id).executeTakeFirst()

/** @returns whether it was still open */
export async function closeErrand(work: Work, id: string, report: string): Promise<boolean> {
  const set = { done_at: work.now.toString(), done_by: work.by.id, report }
  const { numUpdatedRows } = await openErrand(work, id).set(set).executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** @returns whether it was still open */
export async function cancelErrand(work: Work, id: string): Promise<boolean> {
  const { numUpdatedRows } = await openErrand(work, id)
    .set({ cancelled_at: work.now.toString() })
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

const openErrand = (work: Work, id: string) =>
  appealTables(work)
    .updateTable('appeals.errand')
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .where('cancelled_at', 'is', null)
