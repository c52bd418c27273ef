import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

/** A topic of the classifier as it stands. */
export interface Topic {
  code: string
  name: string
  parentCode: string | null
  /** Who usually answers. */
  unitId: string | null
  isClosed: boolean
}

/** The whole classifier by its codes, closed topics too. */
export async function listTopics(work: Work): Promise<Topic[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.topic')
    .select(['code', 'name', 'parent_code', 'unit_id', 'closed_at'])
    .orderBy('code')
    .execute()
  return rows.map((row) => ({
    code: row.code,
    name: row.name,
    parentCode: row.parent_code,
    unitId: row.unit_id,
    isClosed: row.closed_at !== null,
  }))
}

/** Topics that may be chosen. */
export const openTopics = async (work: Work): Promise<Topic[]> =>
  (await listTopics(work)).filter(({ isClosed }) => !isClosed)
