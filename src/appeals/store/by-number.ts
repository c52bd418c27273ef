import type { Contour } from '#clients'
import type { Work } from '#platform/work.ts'
import { notAbout } from './not-about.ts'
import { appealTables } from './tables.ts'

/** The appeal that a number leads to, never a complaint about whoever asks; without a year the latest one. */
export async function byNumber(
  work: Work,
  { number, year }: { number: number; year?: number },
  contours: readonly Contour[],
) {
  if (contours.length === 0) return undefined
  let query = appealTables(work)
    .selectFrom('appeals.appeal')
    .select(['id', 'year', 'number', 'received_on as receivedOn', 'repeats_id as repeatsId'])
    .where('number', '=', number)
    .where('contour', 'in', contours)
    .where(notAbout(work))
  // Without a year the index is asked for each of the last ones.
  query =
    year === undefined
      ? query.where('year', 'in', [work.today.year, work.today.year - 1, work.today.year - 2])
      : query.where('year', '=', year)
  return query.orderBy('year', 'desc').limit(1).executeTakeFirst()
}
