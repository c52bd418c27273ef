import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import { momentText } from '#platform/db/moment-text.ts'
import type { Message } from '#platform/db/one-message.ts'
import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

/** What dates follow from, as texts. */
export interface FactsText {
  calendar: string
  norms: string
}

/** The calendar and the norms of the body in one round trip. */
export async function factsText(work: Work): Promise<FactsText> {
  const { rows } = await sql<FactsText>`
    select platform.calendar_text() as calendar, appeals.norms_text() as norms`.execute(appealTables(work))
  return rows[0] ?? { calendar: '{"years":[],"days":[]}', norms: '[]' }
}

/** The same for whoever brings a token, with the zone of its body and its roles. */
export const factsByToken = (tokenHash: Buffer, now: Temporal.Instant): Message => ({
  name: 'appeals.facts_by_token',
  text: 'select roles, zone, calendar, norms from appeals.facts_by_token($1, $2)',
  values: [tokenHash, momentText(now)],
})

export type FactsByToken = FactsText & { zone: string; roles: readonly string[] }
