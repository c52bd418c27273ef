import type { Work } from '#platform/work.ts'
import type { Competence } from '../terms.ts'
import { appealTables } from './tables.ts'

export const questionsOf = (work: Work, appealId: string) =>
  appealTables(work)
    .selectFrom('appeals.question as q')
    .leftJoin('appeals.topic as t', 't.code', 'q.topic_code')
    .select(['q.id', 'q.words', 'q.topic_code as topicCode', 't.name as topic', 'q.competence', 'q.result'])
    .select(['q.redirected_at as redirectedAt', 'q.redirected_to as redirectedTo'])
    .where('q.appeal_id', '=', appealId)
    .orderBy('q.position')
    .execute()

export interface QuestionToWrite {
  id: string
  words: string
  topicCode: string
  competence: Competence
}

/** One of them goes to the body whose matter it is. */
export async function sendQuestionOn(work: Work, id: string, to: string): Promise<void> {
  await appealTables(work)
    .updateTable('appeals.question')
    .set({ redirected_at: work.now.toString(), redirected_to: to, result: 'redirected' })
    .where('id', '=', id)
    .execute()
}

/** The questions as they stand now: known ones keep their id and result, others go; what was sent on stays, below the rest. */
export async function writeQuestions(work: Work, appealId: string, wanted: readonly QuestionToWrite[]): Promise<void> {
  const standing = await questionsOf(work, appealId)
  const sent = standing.filter(({ redirectedTo }) => redirectedTo !== null).map(({ id }) => id)
  const known = new Set(standing.map(({ id }) => id).filter((id) => !sent.includes(id)))
  const questions = wanted.filter(({ id }) => !sent.includes(id))
  const kept = questions.filter(({ id }) => known.has(id)).map(({ id }) => id)
  const gone = [...known].filter((id) => !kept.includes(id))
  if (gone.length > 0) await appealTables(work).deleteFrom('appeals.question').where('id', 'in', gone).execute()
  // Out of each other's way first: two of an appeal never share a place.
  await appealTables(work)
    .updateTable('appeals.question')
    .set((row) => ({ position: row('position', '+', AWAY) }))
    .where('appeal_id', '=', appealId)
    .execute()
  for (const [place, { id, words, topicCode, competence }] of questions.entries()) {
    const set = { position: place + 1, words: words.trim(), topic_code: topicCode || null, competence }
    if (known.has(id)) await appealTables(work).updateTable('appeals.question').set(set).where('id', '=', id).execute()
    else
      await appealTables(work)
        .insertInto('appeals.question')
        .values({ appeal_id: appealId, result: null, ...set })
        .execute()
  }
  for (const [place, id] of sent.entries())
    await appealTables(work)
      .updateTable('appeals.question')
      .set({ position: questions.length + place + 1 })
      .where('id', '=', id)
      .execute()
}

const AWAY = 1000

export const coAuthorsOf = (work: Work, appealId: string) =>
  appealTables(work)
    .selectFrom('appeals.co_author')
    .select(['name', 'contact'])
    .where('appeal_id', '=', appealId)
    .orderBy('position')
    .execute()
