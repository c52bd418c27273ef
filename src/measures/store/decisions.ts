import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Kind } from '../terms.ts'
import { measureTables } from './tables.ts'

export interface NewMeasure {
  problemId: string
  kind: Kind
  deed: string
  ownerId: string
  dueOn: Temporal.PlainDate
}

export async function insertMeasure(work: Work, measure: NewMeasure): Promise<string> {
  const { id } = await measureTables(work)
    .insertInto('measures.measure')
    .values({
      problem_id: measure.problemId,
      kind: measure.kind,
      deed: measure.deed,
      owner_id: measure.ownerId,
      due_on: measure.dueOn.toString(),
      decided_at: work.now.toString(),
      decided_on: work.today.toString(),
      decided_by: work.by.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function updateTerms(
  work: Work,
  measureId: string,
  { ownerId, dueOn }: Pick<NewMeasure, 'ownerId' | 'dueOn'>,
): Promise<void> {
  await measureTables(work)
    .updateTable('measures.measure')
    .set((row) => ({ owner_id: ownerId, due_on: dueOn.toString(), version: row('version', '+', 1) }))
    .where('id', '=', measureId)
    .execute()
}

export async function insertDeclining(work: Work, problemId: string, reason: string): Promise<void> {
  await measureTables(work)
    .insertInto('measures.declining')
    .values({
      problem_id: problemId,
      reason,
      declined_at: work.now.toString(),
      declined_on: work.today.toString(),
      declined_by: work.by.id,
    })
    .execute()
}
