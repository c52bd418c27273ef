import { evidenceOf, holdWords } from '#analysis'
import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { holdProblem } from '../hold-problem.ts'
import { asReleased, type WordBackWish } from '../rules/words-back.ts'
import { insertWordBack } from '../store/words-back.ts'
import { whyNotTold } from '../why-not-told.ts'
import type { Seen } from './decide-measure.ts'

/** Tells people what was heard, what was decided and what changed. It never changes afterwards; a further one complements it. @clause K3.7 */
export async function releaseWordBack(
  work: Work,
  problemId: string,
  wish: WordBackWish & Seen,
): Promise<Outcome<number>> {
  const { problem, chain } = await holdProblem(work, problemId)
  const refusals = await whyNotTold(work, problemId, wish, chain)
  if (refusals.length > 0) return refuse(...refusals)

  const ids = (await evidenceOf(work, problemId)).map(({ answerId }) => answerId)
  const word = { ...asReleased(problem, chain, { wish, today: work.today }), words: ids.length }
  const wordBackId = await insertWordBack(work, word)
  await holdWords(work, problemId)
  await record(work, 'word-back.released', `problem:${problemId}`, ['heard', 'decided', 'changed', 'check_on'])
  await work.announce({ type: 'word-back.released', wordBackId })
  return done(word.number)
}
