import { Field } from '#platform/html/field.tsx'
import type { OneQuestion, Read, Typed } from '../terms.ts'
import { optionsFor } from './draw-options.ts'
import type { DrawProps } from './draw-props.ts'
import { OptionSummary } from './option-summary.tsx'
import { chosenWith, ownWordsIn, readChosen, withOwnWords } from './own-words.ts'
import type { SummaryProps } from './summary-props.ts'

/** One of the options; own words where the option takes them. @clause K4.1 */
export function readOne(question: OneQuestion, given: unknown): Read {
  if (given === undefined || given === null) return { none: true }
  const read = readChosen(question, given)
  return typeof read === 'string' ? { why: read } : { value: read }
}

/** Who wrote own words and chose nothing has chosen the option that takes them. */
export function givenOne(question: OneQuestion, typed: Typed): unknown {
  const option = chosenIn(question, typed)
  return option === undefined ? undefined : chosenWith(question, typed, option)
}

function chosenIn(question: OneQuestion, typed: Typed): string | undefined {
  const sent = typed[question.id]?.[0]
  if (sent) return sent
  return ownWordsIn(question, typed) === undefined ? undefined : withOwnWords(question)?.id
}

export const DrawOne = ({ question, typed }: DrawProps<OneQuestion>) => (
  <Field
    kind="one-of"
    name={question.id}
    label={question.label}
    hint={question.hint}
    required={question.required === true}
    options={optionsFor(question, typed)}
    value={chosenIn(question, typed)}
  />
)

/** Everybody who answered chose one, so the parts are of them. @clause K3.1 */
export const OneSummary = (props: SummaryProps<OneQuestion>) => <OptionSummary {...props} sheets={undefined} />
