import { ownWordsField } from './questions/own-words.ts'
import type { Question, Typed } from './terms.ts'
import { TEXT } from './text.ru.ts'

/** What somebody has answered by now, as it can be read and copied. */
export interface Said {
  label: string
  said: string
}

/** Question by question, in the words of the form; what could not be taken as an answer is there as it was typed. */
export const saidIn = (questions: readonly Question[], typed: Typed): Said[] =>
  questions
    .map((question) => ({ label: question.label, said: saidTo(question, typed) }))
    .filter(({ said }) => said.trim() !== '')

function saidTo(question: Question, typed: Typed): string {
  const values = (typed[question.id] ?? []).filter((value) => value.trim() !== '')
  switch (question.type) {
    case 'words':
      return values.join('\n')
    case 'mark':
      return values.map((value) => markWords(question.words, value)).join(', ')
    case 'one':
    case 'several': {
      const labels = values.map((value) => question.options.find(({ id }) => id === value)?.label ?? value)
      return [...labels, ...(typed[ownWordsField(question.id)] ?? [])].filter((one) => one.trim() !== '').join(', ')
    }
  }
}

const markWords = (words: readonly string[], value: string): string => {
  const word = words[Number(value) - 1]
  return word === undefined ? TEXT.hardToSay : `${value}, ${word}`
}
