import { Field } from '#platform/html/field.tsx'
import type { Chosen, Read, SeveralQuestion, Typed } from '../terms.ts'
import { optionsFor } from './draw-options.ts'
import type { DrawProps } from './draw-props.ts'
import { OptionSummary } from './option-summary.tsx'
import { chosenWith, ownWordsIn, readChosen, withOwnWords } from './own-words.ts'
import type { SummaryProps } from './summary-props.ts'

/** Any of the options, none of them twice. @clause K4.1 */
export function readSeveral(question: SeveralQuestion, given: unknown): Read {
  if (given === undefined || given === null) return { none: true }
  if (!Array.isArray(given)) return { why: 'Передайте варианты списком' }
  const { options, most = options.length } = question
  const chosen: Chosen[] = []
  for (const one of given) {
    const read = readChosen(question, one)
    if (typeof read === 'string') return { why: read }
    if (chosen.some(({ option }) => option === read.option)) return { why: 'Один вариант указан дважды. Оставьте один' }
    chosen.push(read)
  }
  if (chosen.length === 0) return { none: true }
  return chosen.length > most
    ? { why: `Оставьте не больше ${most}: сейчас отмечено ${chosen.length}` }
    : { value: chosen }
}

/** Who wrote own words has chosen the option that takes them. */
export function givenSeveral(question: SeveralQuestion, typed: Typed): unknown {
  const chosen = chosenIn(question, typed)
  return chosen.length === 0 ? undefined : chosen.map((option) => chosenWith(question, typed, option))
}

function chosenIn(question: SeveralQuestion, typed: Typed): readonly string[] {
  const chosen = (typed[question.id] ?? []).filter((option) => option !== '')
  const own = ownWordsIn(question, typed) === undefined ? undefined : withOwnWords(question)?.id
  return [...new Set(own === undefined ? chosen : [...chosen, own])]
}

export const DrawSeveral = ({ question, typed }: DrawProps<SeveralQuestion>) => (
  <Field
    kind="several-of"
    name={question.id}
    label={question.label}
    hint={question.hint}
    required={question.required === true}
    options={optionsFor(question, typed)}
    values={chosenIn(question, typed)}
  />
)

/** Nobody counts who chose several, so the parts are of all sheets. @clause K3.1 */
export const SeveralSummary = (props: SummaryProps<SeveralQuestion>) => <OptionSummary {...props} />
