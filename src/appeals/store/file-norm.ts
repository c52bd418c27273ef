import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { FILE_NORMS, stricterNorm } from '../rules/files.ts'
import type { FileNorm } from '../terms/files.ts'
import { appealTables } from './tables.ts'

/** What may be attached today: the product's norm and what the body has made stricter. @clause K2.4 */
export async function readFileNorm(work: Work): Promise<FileNorm> {
  const own = await appealTables(work)
    .selectFrom('appeals.norm')
    .select('value')
    .where('topic', '=', 'files')
    .where('since', '<=', work.today)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst()
  return stricterNorm(normOn(FILE_NORMS, work.today), (own?.value ?? {}) as Partial<FileNorm>)
}
