import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdAnswer } from '../hold-answer.ts'
import { isSameAnswer, MOST_ANSWER } from '../rules/answering.ts'
import { changeAnswer, insertAnswer } from '../store/answers.ts'
import type { AnswerWords } from '../terms/answer.ts'

export interface SavedAnswer {
  answerId: string
  version: number
}

/**
 * Keeps what is being written as it is, finished or not. What a head has approved is not approved any more once it is changed.
 *
 * @clause M18b
 */
export async function saveAnswer(
  work: Work,
  appealId: string,
  words: AnswerWords,
  seen: number,
): Promise<Outcome<SavedAnswer>> {
  const { answer, refusals } = await holdAnswer(work, appealId, 'draft-answer', seen)
  if (words.words.length > MOST_ANSWER)
    refusals.push({ field: 'words', why: 'Ответ длиннее, чем мы принимаем. Вынесите часть в приложение' })
  if (refusals.length > 0) return refuse(...refusals)

  if (!answer) return done({ answerId: await insertAnswer(work, appealId, words), version: 1 })
  await changeAnswer(work, answer.id, {
    words: words.words,
    results: JSON.stringify(words.results),
    decision: words.decision,
    ...(isSameAnswer(answer, words)
      ? {}
      : { made_by: work.by.id, written_by: [...new Set([...answer.writtenBy, answer.madeBy])] }),
    saved_at: work.now.toString(),
    approved_at: null,
    approved_by: null,
  })
  return done({ answerId: answer.id, version: answer.version + 1 })
}
