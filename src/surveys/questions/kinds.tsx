import type { Question, Read } from '../terms.ts'
import { DrawMark, readMark } from './mark.tsx'
import { DrawWords, readWords } from './words.tsx'

/** Reads what came for a question. One type of question is one file; this is the only list of them. */
export function readAnswer(question: Question, given: unknown): Read {
  switch (question.type) {
    case 'mark':
      return readMark(question, given)
    case 'words':
      return readWords(question, given)
  }
}

export const DrawQuestion = ({ question, typed }: { question: Question; typed: string | undefined }) => {
  switch (question.type) {
    case 'mark':
      return <DrawMark question={question} typed={typed} />
    case 'words':
      return <DrawWords question={question} typed={typed} />
  }
}
