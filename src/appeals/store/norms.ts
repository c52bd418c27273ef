import type { Work } from '#platform/work.ts'
import type { BodyNorm } from '../terms/norms.ts'
import { appealTables } from './tables.ts'

export interface StoredNorm extends BodyNorm {
  id: string
  madeBy: string
}

/** Norms of the body, the earliest first. */
export async function listNorms(work: Work): Promise<StoredNorm[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.norm')
    .select(['id', 'topic', 'since', 'value', 'clause', 'made_by as madeBy'])
    .orderBy('since')
    .orderBy('topic')
    .execute()
  return rows.map((row) => ({ ...row, since: row.since.toString() }))
}

/** Sets a norm; nothing changes the ones before it. @returns false where one begins on that day already */
export async function insertNorm(work: Work, { topic, since, value, clause }: BodyNorm): Promise<boolean> {
  const row = await appealTables(work)
    .insertInto('appeals.norm')
    .values({ topic, since, value: JSON.stringify(value), clause, made_at: work.now.toString(), made_by: work.by.id })
    .onConflict((conflict) => conflict.columns(['topic', 'since']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}
