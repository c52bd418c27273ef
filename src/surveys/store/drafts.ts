import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Typed } from '../terms.ts'
import { surveyTables } from './tables.ts'

/** What somebody began to answer. */
export interface Draft {
  /** The place of the step that was open. */
  step: number
  typed: Typed
  savedOn: Temporal.PlainDate
}

type Begun = Pick<Draft, 'step' | 'typed'>

export const findDraft = (work: Work, keyHash: Buffer): Promise<Draft | undefined> =>
  surveyTables(work)
    .selectFrom('surveys.draft')
    .select(['step', 'typed', 'saved_on as savedOn'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()

/** Keeps a draft; when it is there already, the day it was begun on stays. @returns that day */
export async function keepDraft(
  work: Work,
  keyHash: Buffer,
  { step, typed, touchpointId }: Begun & { touchpointId: string },
): Promise<Temporal.PlainDate> {
  const begun = { step, typed: JSON.stringify(typed) }
  const { saved_on } = await surveyTables(work)
    .insertInto('surveys.draft')
    .values({ key_hash: keyHash, touchpoint_id: touchpointId, saved_on: work.today.toString(), ...begun })
    .onConflict((same) => same.columns(['key_hash']).doUpdateSet(begun))
    .returning('saved_on')
    .executeTakeFirstOrThrow()
  return saved_on
}

/** What is typed on goes into the draft, if there is one. */
export async function goOnWithDraft(work: Work, keyHash: Buffer, step: number, typed: Typed): Promise<void> {
  await surveyTables(work)
    .updateTable('surveys.draft')
    .set({ step, typed: JSON.stringify(typed) })
    .where('key_hash', '=', keyHash)
    .execute()
}

export async function dropDraft(work: Work, keyHash: Buffer): Promise<void> {
  await surveyTables(work).deleteFrom('surveys.draft').where('key_hash', '=', keyHash).execute()
}
