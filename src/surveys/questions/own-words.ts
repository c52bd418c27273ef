import { isPlain, NOT_PLAIN } from '#platform/i18n/plain-words.ts'
import type { Chosen, OneQuestion, Option, SeveralQuestion, Typed } from '../terms.ts'

type Choice = OneQuestion | SeveralQuestion

/** The field of own words that belong to an option, «Другое» for instance. */
export const ownWordsField = (questionId: string): string => `${questionId}.text`

/** The words typed beside the options; blank ones are none. */
export function ownWordsIn({ id }: Choice, typed: Typed): string | undefined {
  const words = typed[ownWordsField(id)]?.[0]
  return words?.trim() ? words : undefined
}

/** The option that own words may be added to. At most one of a question: its field has the question's name. */
export const withOwnWords = ({ options }: Choice): Option | undefined =>
  options.find(({ longest }) => longest !== undefined)

/** How a program would send the option: with the words, if it takes any. */
export const chosenWith = (question: Choice, typed: Typed, option: string): string | Chosen => {
  const text = option === withOwnWords(question)?.id ? ownWordsIn(question, typed) : undefined
  return text === undefined ? option : { option, text }
}

/** An option that came: its id, or its id and words. A string is the reason why it cannot be taken. */
export function readChosen({ options }: Choice, given: unknown): Chosen | string {
  const came = typeof given === 'string' ? { option: given } : given
  if (!isChosen(came)) return 'Передайте код варианта или {"option": "…", "text": "…"}'
  const option = options.find(({ id }) => id === came.option)
  if (!option) return 'Такого варианта нет. Выберите один из предложенных'
  const { text } = came
  if (text === undefined || text.trim() === '') return { option: option.id }
  if (option.longest === undefined) return `К варианту «${option.label}» слова не добавляют. Уберите их`
  return whyNotKept(text, option.longest) ?? { option: option.id, text }
}

const isChosen = (given: unknown): given is Chosen =>
  typeof given === 'object' &&
  given !== null &&
  Object.keys(given).every((key) => key === 'option' || key === 'text') &&
  'option' in given &&
  typeof given.option === 'string' &&
  (!('text' in given) || given.text === undefined || typeof given.text === 'string')

/** Why words cannot be kept as they are. */
export function whyNotKept(words: string, longest: number): string | undefined {
  if (!isPlain(words)) return NOT_PLAIN
  const length = [...words].length
  return length > longest ? `Сократите текст: в нём ${length} знаков, а поместится ${longest}` : undefined
}
