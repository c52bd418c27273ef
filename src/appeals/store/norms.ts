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
