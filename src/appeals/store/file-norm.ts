import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { ADDITION_NORMS, stricterAdditions } from '../rules/additions.ts'
import { FILE_NORMS, stricterNorm } from '../rules/files.ts'
import type { AdditionNorm } from '../terms/additions.ts'
import type { FileNorm } from '../terms/files.ts'
import { appealTables } from './tables.ts'

/** What may be attached today: the product's norm and what the body has made stricter. @clause K2.4 */
export const readFileNorm = async (work: Work): Promise<FileNorm> =>
  stricterNorm(normOn(FILE_NORMS, work.today), await ownNorm<FileNorm>(work, 'files'))

/** How much a client may add to one appeal today. @clause K2.4, M13 */
export const readAdditionNorm = async (work: Work): Promise<AdditionNorm> =>
  stricterAdditions(normOn(ADDITION_NORMS, work.today), await ownNorm<AdditionNorm>(work, 'additions'))

async function ownNorm<T>(work: Work, topic: string): Promise<Partial<T>> {
  const own = await appealTables(work)
    .selectFrom('appeals.norm')
    .select('value')
    .where('topic', '=', topic)
    .where('since', '<=', work.today)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (own?.value ?? {}) as Partial<T>
}
