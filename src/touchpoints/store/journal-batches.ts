import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { JournalBatch } from '../terms/journal.ts'
import { touchpointTables } from './tables.ts'

export interface NewBatch extends Pick<JournalBatch, 'id' | 'kind' | 'about' | 'fileName' | 'rows' | 'interactions'> {
  contentHash: Buffer | null
  firstOn: string
  lastOn: string
}

/** @returns whether it is new: the same form or the same file sent twice makes one batch. */
export async function insertBatch(work: Work, batch: NewBatch): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await touchpointTables(work)
    .insertInto('touchpoints.journal_batch')
    .values({
      id: batch.id,
      kind: batch.kind,
      about: batch.about,
      file_name: batch.fileName,
      content_hash: batch.contentHash,
      rows: batch.rows,
      interactions: batch.interactions,
      first_on: batch.firstOn,
      last_on: batch.lastOn,
      made_at: work.now.toString(),
      made_by: work.by.id,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** The batch that a file of this content was taken in with and that stands. */
export async function batchOfContent(work: Work, contentHash: Buffer): Promise<JournalBatch | undefined> {
  const row = await batches(work)
    .where('content_hash', '=', contentHash)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return row && { ...row, interactions: Number(row.interactions) }
}

/** The latest first. */
export async function listBatches(work: Work, most: number): Promise<JournalBatch[]> {
  const rows = await batches(work).orderBy('made_at', 'desc').orderBy('id').limit(most).execute()
  return rows.map((row) => ({ ...row, interactions: Number(row.interactions) }))
}

export async function findBatch(work: Work, id: string): Promise<JournalBatch | undefined> {
  const row = await batches(work).where('id', '=', id).executeTakeFirst()
  return row && { ...row, interactions: Number(row.interactions) }
}

/** Whoever takes a batch back waits here for whoever is doing the same. */
export async function lockBatch(work: Work, id: string): Promise<JournalBatch | undefined> {
  const row = await batches(work).where('id', '=', id).forNoKeyUpdate().executeTakeFirst()
  return row && { ...row, interactions: Number(row.interactions) }
}

export async function markUndone(work: Work, id: string): Promise<void> {
  await touchpointTables(work)
    .updateTable('touchpoints.journal_batch')
    .set({ undone_at: work.now.toString(), undone_by: work.by.id })
    .where('id', '=', id)
    .execute()
}

const batches = (work: Work) =>
  touchpointTables(work)
    .selectFrom('touchpoints.journal_batch')
    .select(['id', 'kind', 'about', 'file_name as fileName', 'rows', 'first_on as firstOn', 'last_on as lastOn'])
    .select(['made_at as madeAt', 'made_by as madeBy', 'undone_at as undoneAt', 'undone_by as undoneBy'])
    .select(sql<string>`interactions::text`.as('interactions'))
