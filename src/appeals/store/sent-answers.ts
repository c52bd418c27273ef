import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { AnswerWay } from '../terms.ts'
import { appealTables } from './tables.ts'

/** An answer as the client got it. */
export interface SentAnswer {
  id: string
  number: number
  words: string
  decision: 'upheld' | 'not-upheld' | null
  sentAt: Temporal.Instant
  sentWay: AnswerWay | null
}

/** The answers that were sent, the first first; nothing of drafts, remarks and who wrote them. */
export async function sentAnswers(work: Work, appealId: string): Promise<SentAnswer[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.answer')
    .select(['id', 'number', 'words', 'decision', 'sent_at', 'sent_way as sentWay'])
    .where('appeal_id', '=', appealId)
    .where('sent_at', 'is not', null)
    .orderBy('sent_at')
    .execute()
  return rows.flatMap(({ sent_at: sentAt, ...row }) => (sentAt ? [{ ...row, sentAt }] : []))
}
