import { Field } from '#platform/html/field.tsx'
import type { Read, WordsQuestion } from '../terms.ts'
import type { DrawProps } from './draw-props.ts'

/** Open words, kept as they were typed. @clause K3.3 */
export function readWords(question: WordsQuestion, given: unknown): Read {
  if (given === undefined || given === null) return { none: true }
  if (typeof given !== 'string') return { why: 'Напишите ответ словами' }
  if (given.trim() === '') return { none: true }
  const length = [...given].length
  if (length > question.longest)
    return { why: `Сократите текст: в нём ${length} знаков, а поместится ${question.longest}` }
  return { value: given }
}

export const DrawWords = ({ question, typed }: DrawProps<WordsQuestion>) => (
  <Field
    kind="textarea"
    name={question.id}
    label={question.label}
    hint={question.hint}
    value={typed}
    rows={6}
    width="wide"
  />
)
