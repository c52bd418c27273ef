import { Field } from '#platform/html/field.tsx'
import { counted, PEOPLE } from '#platform/i18n/plural.ts'
import { writers } from '../rules/question-figures.ts'
import type { Read, Typed, WordsQuestion } from '../terms.ts'
import type { DrawProps } from './draw-props.ts'
import { whyNotKept } from './own-words.ts'
import type { SummaryProps } from './summary-props.ts'

/** Open words, kept as they were typed. @clause K3.3 */
export function readWords({ longest }: WordsQuestion, given: unknown): Read {
  if (given === undefined || given === null) return { none: true }
  if (typeof given !== 'string') return { why: 'Напишите ответ словами' }
  if (given.trim() === '') return { none: true }
  const why = whyNotKept(given, longest)
  return why === undefined ? { value: given } : { why }
}

export const givenWords = ({ id }: WordsQuestion, typed: Typed): unknown => typed[id]?.[0]

export const DrawWords = ({ question, typed }: DrawProps<WordsQuestion>) => (
  <Field
    kind="textarea"
    name={question.id}
    label={question.label}
    hint={question.hint}
    value={typed[question.id]?.[0]}
    rows={6}
    width="wide"
  />
)

/** How many wrote, and where it is read one by one. @clause K3.3 */
export const WordsSummary = ({ counts, words }: SummaryProps<WordsQuestion>) => {
  const n = writers(counts)
  return (
    <p class="inside">
      {n === 0 ? (
        'Никто пока не написал.'
      ) : (
        <>
          {`Своими словами: ${counted(n, PEOPLE)}. `}
          <a href={words}>Прочитать</a>
        </>
      )}
    </p>
  )
}
