import type { Refusal } from '#platform/outcome.ts'
import type { Competence } from '../../terms.ts'
import { type RedirectionFacts, type RedirectionWish, whyNotRedirected } from './redirecting.ts'

export interface QuestionRedirectionWish extends RedirectionWish {
  questionId: string
}

export interface RedirectableQuestion {
  id: string
  words: string
  competence: Competence
  /** The body that it was sent on to. */
  redirectedTo: string | null
}

/** Those whose matter is elsewhere and that have not been sent there. */
export const questionsToSend = <Q extends RedirectableQuestion>(questions: readonly Q[]): Q[] =>
  questions.filter(({ competence, redirectedTo }) => competence !== 'own' && redirectedTo === null)

/**
 * Why one question may not be sent on: it is this body's own, or is there already; and all that holds for a whole appeal. 59-FZ, article
 * 8, parts 3, 4 and 6: copies go to those whose matter the questions are.
 *
 * @clause K1.3
 */
export function whyNotQuestionSent(
  wish: QuestionRedirectionWish,
  questions: readonly RedirectableQuestion[],
  facts: RedirectionFacts,
): Refusal[] {
  const question = questions.find(({ id }) => id === wish.questionId)
  return [...whyNotQuestion(question), ...whyNotRedirected(wish, facts)]
}

function whyNotQuestion(question: RedirectableQuestion | undefined): Refusal[] {
  const refusal = (why: string): Refusal[] => [{ field: 'questionId', why }]
  if (!question) return refusal('Выберите вопрос, который направляем')
  if (question.redirectedTo !== null) return refusal(`Этот вопрос уже направлен: ${question.redirectedTo}`)
  return question.competence === 'own'
    ? refusal('Этот вопрос отмечен как наш. Сначала укажите в вопросах обращения, чей он')
    : []
}
