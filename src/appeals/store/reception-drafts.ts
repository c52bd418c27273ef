import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Typed } from '../rules/reception/form.ts'
import { appealTables } from './tables.ts'

/** What somebody began to write in the reception. */
export interface ReceptionDraft {
  /** The place of the step that was open. */
  place: number
  typed: Typed
  savedOn: Temporal.PlainDate
}

export async function findReceptionDraft(work: Work, keyHash: Buffer): Promise<ReceptionDraft | undefined> {
  const row = await appealTables(work)
    .selectFrom('appeals.draft')
    .select(['content', 'saved_on as savedOn'])
    .where('key_hash', '=', keyHash)
    .executeTakeFirst()
  return row && { ...(row.content as Omit<ReceptionDraft, 'savedOn'>), savedOn: row.savedOn }
}

/** Keeps a draft; when it is there already, the day it was begun on stays. @returns that day */
export async function keepReceptionDraft(
  work: Work,
  keyHash: Buffer,
  begun: Omit<ReceptionDraft, 'savedOn'>,
): Promise<Temporal.PlainDate> {
  const content = JSON.stringify(begun)
  const { saved_on } = await appealTables(work)
    .insertInto('appeals.draft')
    .values({ key_hash: keyHash, content, saved_on: work.today.toString() })
    .onConflict((same) => same.columns(['body_id', 'key_hash']).doUpdateSet({ content }))
    .returning('saved_on')
    .executeTakeFirstOrThrow()
  return saved_on
}

/** Whether this draft is kept or finds a place among so many; never more than these are counted. */
export async function hasDraftPlace(work: Work, keyHash: Buffer, most: number): Promise<boolean> {
  const { rows } = await sql<{ has: boolean }>`
    select exists (select from appeals.draft where body_id = ${work.body.id} and key_hash = ${keyHash})
      or not exists (select from appeals.draft where body_id = ${work.body.id} offset ${most - 1}) as has`.execute(
    appealTables(work),
  )
  return rows[0]?.has ?? false
}

/** What is typed on goes into the draft, if there is one. */
export async function goOnWithReceptionDraft(
  work: Work,
  keyHash: Buffer,
  begun: Omit<ReceptionDraft, 'savedOn'>,
): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.draft')
    .set({ content: JSON.stringify(begun) })
    .where('key_hash', '=', keyHash)
    .execute()
}

export async function dropReceptionDraft(work: Work, keyHash: Buffer): Promise<void> {
  await appealTables(work).deleteFrom('appeals.draft').where('key_hash', '=', keyHash).execute()
}
