import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Contour } from '#clients'
import type { Work } from '#platform/work.ts'
import type { EarlierAppeal } from '../rules/sorting/facts.ts'
import { notAbout } from './not-about.ts'
import { appealTables } from './tables.ts'

/** More of them than anybody repeats; a flood of one client is looked at by its newest. */
const MOST_EARLIER = 20
/** By so much two texts are compared. */
const MOST_WORDS = 8_000

/** The newest appeals of a client in one contour, without the one that is being sorted and complaints about whoever asks. */
export async function earlierAppeals(
  work: Work,
  { clientId, contour, but }: { clientId: string; contour: Contour; but?: string | undefined },
): Promise<EarlierAppeal[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.appeal')
    .select(['id', 'received_on', 'ended_at', sql<string>`left(words, ${MOST_WORDS})`.as('words')])
    .where('client_id', '=', clientId)
    .where('contour', '=', contour)
    .where(notAbout(work))
    .$if(but !== undefined, (query) => query.where('id', '<>', but ?? ''))
    .orderBy('received_at', 'desc')
    .limit(MOST_EARLIER)
    .execute()
  return rows.map((row) => ({
    appealId: row.id,
    words: row.words,
    receivedOn: Temporal.PlainDate.from(row.received_on),
    isEnded: row.ended_at !== null,
  }))
}
