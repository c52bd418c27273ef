import type { Work } from '#platform/work.ts'
import type { Amendment, Remark } from '../terms/amendments.ts'
import type { Round } from '../terms/decisions.ts'
import { jsonOf } from './amendments.ts'
import { touchpointTables } from './tables.ts'

/** The rounds so far, the first one first. */
export async function listReturns(work: Work, amendmentId: string): Promise<Round[]> {
  const rows = await touchpointTables(work)
    .selectFrom('touchpoints.amendment_return')
    .select(['number', 'returned_at', 'returned_by', 'words', 'remarks', 'content'])
    .where('amendment_id', '=', amendmentId)
    .orderBy('number')
    .execute()
  return rows.map(({ returned_at, returned_by, ...row }) => ({
    ...row,
    returnedAt: returned_at,
    returnedBy: returned_by,
  }))
}

/** Keeps the round with its words; the amendment is held by whoever returns it. */
export async function putReturn(
  work: Work,
  { id, content, version }: Amendment,
  { words, remarks }: { words: string; remarks: readonly Remark[] },
): Promise<void> {
  const tables = touchpointTables(work)
  const { last } = await tables
    .selectFrom('touchpoints.amendment_return')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('amendment_id', '=', id)
    .executeTakeFirstOrThrow()
  const now = work.now.toString()
  await tables
    .insertInto('touchpoints.amendment_return')
    .values({
      amendment_id: id,
      number: (last ?? 0) + 1,
      returned_at: now,
      returned_by: work.by.id,
      words,
      remarks: JSON.stringify(remarks),
      content: jsonOf(content),
    })
    .execute()
  await tables
    .updateTable('touchpoints.amendment')
    .set({ returned_at: now, returned_by: work.by.id, version: version + 1 })
    .where('id', '=', id)
    .execute()
}
