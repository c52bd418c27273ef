import type { Work } from '#platform/work.ts'
import type { AnswerWay } from '../terms.ts'
import { appealTables } from './tables.ts'

/** Writes down an answer that was given in the talk itself: it is the answer, sent and never changed. */
export async function insertSpokenAnswer(
  work: Work,
  appealId: string,
  { words, sentWay }: { words: string; sentWay: AnswerWay },
): Promise<void> {
  const at = work.now.toString()
  const by = work.by.id
  await appealTables(work)
    .insertInto('appeals.answer')
    .values({
      appeal_id: appealId,
      number: 1,
      words,
      results: JSON.stringify({}),
      made_at: at,
      made_by: by,
      saved_at: at,
      sent_at: at,
      sent_by: by,
      sent_way: sentWay,
    })
    .execute()
}
