import type { ChoiceOption } from '#platform/html/choices.tsx'
import type { OneQuestion, SeveralQuestion, Typed } from '../terms.ts'
import { ownWordsField } from './own-words.ts'

/** The options as the design system draws them; own words stand under the option that takes them. */
export const optionsFor = (question: OneQuestion | SeveralQuestion, typed: Typed): ChoiceOption[] =>
  question.options.map(({ id, label, longest }) => ({
    value: id,
    label,
    ...(longest === undefined ? {} : { ownWords: ownWordsOf(question.id, typed) }),
  }))

const ownWordsOf = (questionId: string, typed: Typed) => {
  const name = ownWordsField(questionId)
  return { name, label: 'Что именно? Можно не уточнять', value: typed[name]?.[0] }
}
