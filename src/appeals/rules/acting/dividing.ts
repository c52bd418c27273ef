import type { Refusal } from '#platform/outcome.ts'
import { COMPETENCES } from '../../terms.ts'
import { MOST_QUESTIONS, type QuestionWish } from './requalifying.ts'
import { LONGEST, whyTooLong } from './typed.ts'

/** A line that nobody filled in says nothing. */
export const isFilled = ({ words, topicCode }: QuestionWish): boolean => words.trim() !== '' || topicCode !== ''

/**
 * Why the questions may not stand so: each has its topic from the classifier and says whose matter it is.
 *
 * @clause K1.3, K3.3
 */
export function whyNotDivided(questions: readonly QuestionWish[], topicCodes: ReadonlySet<string>): Refusal[] {
  const filled = questions.flatMap((question, place) => (isFilled(question) ? [{ ...question, place }] : []))
  if (filled.length === 0) return [{ field: 'q1-words', why: 'Запишите хотя бы один вопрос' }]
  if (filled.length > MOST_QUESTIONS)
    return [{ field: '', why: `Вопросов не больше ${MOST_QUESTIONS}. Объедините близкие` }]
  return filled.flatMap(({ words, topicCode, competence, place }) => {
    const name = (part: string) => `q${place + 1}-${part}`
    const refusals = whyTooLong(words, name('words'), LONGEST.line)
    if (topicCode !== '' && !topicCodes.has(topicCode))
      refusals.push({ field: name('topicCode'), why: 'Такой темы в классификаторе нет. Выберите из списка' })
    if (!(competence in COMPETENCES)) refusals.push({ field: name('competence'), why: 'Выберите, чей это вопрос' })
    return refusals
  })
}
