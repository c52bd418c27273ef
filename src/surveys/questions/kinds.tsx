import type { Question, Read, Typed } from '../terms.ts'
import { DrawMark, givenMark, MarkSummary, readMark } from './mark.tsx'
import { DrawOne, givenOne, OneSummary, readOne } from './one.tsx'
import { ownWordsField } from './own-words.ts'
import { DrawSeveral, givenSeveral, readSeveral, SeveralSummary } from './several.tsx'
import type { SummaryProps } from './summary-props.ts'
import { DrawWords, givenWords, readWords, WordsSummary } from './words.tsx'

/** Reads what a program sends for a question. One type of question is one file; this is the only list of them. */
export function readAnswer(question: Question, given: unknown): Read {
  switch (question.type) {
    case 'mark':
      return readMark(given)
    case 'words':
      return readWords(question, given)
    case 'one':
      return readOne(question, given)
    case 'several':
      return readSeveral(question, given)
  }
}

/** What a form sent, in the form that a program would send: pages and programs are read by the same rules. */
export function givenIn(questions: readonly Question[], typed: Typed): Record<string, unknown> {
  const answered = questions.filter(({ id }) => fieldsOf(id).some((field) => Object.hasOwn(typed, field)))
  return Object.fromEntries(answered.map((question) => [question.id, givenFor(question, typed)]))
}

function givenFor(question: Question, typed: Typed): unknown {
  switch (question.type) {
    case 'mark':
      return givenMark(question, typed)
    case 'words':
      return givenWords(question, typed)
    case 'one':
      return givenOne(question, typed)
    case 'several':
      return givenSeveral(question, typed)
  }
}

/** The names of the fields that a question has in a form. */
export const fieldsOf = (questionId: string): readonly string[] => [questionId, ownWordsField(questionId)]

export const DrawQuestion = ({ question, typed }: { question: Question; typed: Typed }) => {
  switch (question.type) {
    case 'mark':
      return <DrawMark question={question} typed={typed} />
    case 'words':
      return <DrawWords question={question} typed={typed} />
    case 'one':
      return <DrawOne question={question} typed={typed} />
    case 'several':
      return <DrawSeveral question={question} typed={typed} />
  }
}

/** What was answered to a question, summed up as its type allows. */
export const QuestionSummary = ({ question, ...summed }: SummaryProps<Question>) => {
  switch (question.type) {
    case 'mark':
      return <MarkSummary question={question} {...summed} />
    case 'words':
      return <WordsSummary question={question} {...summed} />
    case 'one':
      return <OneSummary question={question} {...summed} />
    case 'several':
      return <SeveralSummary question={question} {...summed} />
  }
}
