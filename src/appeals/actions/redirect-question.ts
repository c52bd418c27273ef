import { record } from '#audit'
import { openUnits } from '#identity'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { TOLD } from '../act-words.ru.ts'
import { countAnew } from '../count-anew.ts'
import { byTerm, termOf } from '../give-anew.ts'
import { holdAppeal } from '../hold-appeal.ts'
import { type QuestionRedirectionWish, whyNotQuestionSent } from '../rules/acting/redirecting-questions.ts'
import { questionName } from '../rules/question-name.ts'
import { questionsOf, sendQuestionOn } from '../store/appeal-questions.ts'
import { changeAppeal } from '../store/change-appeal.ts'
import { writeEvent } from '../store/events.ts'
import { meetDeadlines } from '../store/terms-kept.ts'
import { tellClient } from '../tell-client.ts'

/**
 * Sends one question on to the body whose matter it is, and tells the client; the others stay at work here. With the last of them the
 * appeal ends as one that was redirected.
 *
 * @clause K1.3
 */
export async function redirectQuestion(
  work: Work,
  appealId: string,
  wish: QuestionRedirectionWish,
  seen: number,
): Promise<Outcome<void>> {
  const { appeal, refusals } = await holdAppeal(work, appealId, 'redirect-question', seen)
  const questions = await questionsOf(work, appealId)
  const against = (await openUnits(work)).find(({ id }) => id === appeal.againstUnitId)
  const late = { now: work.now, term: await termOf(work, appeal, 'redirect') }
  const facts = { kind: appeal.kind, againstName: against?.name, late }
  const reasons = [...refusals, ...whyNotQuestionSent(wish, questions, facts)]
  if (reasons.length > 0) return refuse(...reasons)

  const { questionId, reason, override } = wish
  const to = wish.to.trim()
  const question = questionName(
    questions,
    questions.findIndex(({ id }) => id === questionId),
  )
  const rest = questions.filter(({ id, redirectedTo }) => id !== questionId && redirectedTo === null)
  const now = work.now.toString()
  const ended = { redirected_at: now, ended_at: now, outside_at: appeal.outsideAt?.toString() ?? now }
  await changeAppeal(work, appealId, appeal.version, rest.length === 0 ? ended : {})
  if (rest.length === 0) await countAnew(work, appeal, { outsideAt: work.now })
  await sendQuestionOn(work, questionId, to)
  const told = TOLD.questionRedirected(appeal, { question, to, reason, isLast: rest.length === 0 })
  const messageId = await tellClient(work, appeal, { ...told, ...byTerm(work, late.term) })
  const details = { question, to, reason, messageId, ...(override ? { override } : {}) }
  await writeEvent(work, appealId, 'question-redirected', details)
  await record(work, 'question.redirected', `appeal:${appealId}`, ['questions'])
  if (rest.every(({ competence }) => competence === 'own')) await meetDeadlines(work, appealId, ['redirect'])
  if (rest.length > 0) return done(undefined)
  await writeEvent(work, appealId, 'redirected', { questions: questions.length })
  await record(work, 'appeal.redirected', `appeal:${appealId}`, ['redirected_at'])
  return done(undefined)
}
