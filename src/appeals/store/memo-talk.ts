import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

export interface SaidMoment {
  id: string
  kind: 'appeal-message' | 'appeal-answer'
  at: Temporal.Instant
  side: 'client' | 'body'
  words: string
}

/** What was said between the body and somebody without a name, in sequence: additions, questions, answers that were sent. */
export async function saidAfter(work: Work, appealId: string): Promise<SaidMoment[]> {
  const { rows } = await sql<SaidMoment>`
    select id, 'appeal-message' as kind, at, side, words from appeals.message
    where body_id = ${work.body.id} and appeal_id = ${appealId}
    union all
    select id, 'appeal-answer', sent_at, 'body', words from appeals.answer
    where body_id = ${work.body.id} and appeal_id = ${appealId} and sent_at is not null
    order by at, words`.execute(appealTables(work))
  return rows
}
