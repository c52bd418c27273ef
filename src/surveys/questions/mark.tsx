import { Marks } from '#platform/html/marks.tsx'
import type { MarkQuestion, Read, Typed } from '../terms.ts'
import type { DrawProps } from './draw-props.ts'

/** What a form sends for «Затрудняюсь ответить». */
const HARD_TO_SAY = 'none'

/** A mark from 1 to 5, or `null` for who found it hard to say. @clause K1.4 */
export function readMark(given: unknown): Read {
  if (given === undefined) return { none: true }
  if (given === null || given === 1 || given === 2 || given === 3 || given === 4 || given === 5) return { value: given }
  return { why: 'Поставьте оценку от 1 до 5 или отметьте «Затрудняюсь ответить»' }
}

export function givenMark({ id }: MarkQuestion, typed: Typed): unknown {
  const sent = typed[id]?.[0]
  if (sent === HARD_TO_SAY) return null
  if (sent === undefined || sent === '') return undefined
  return /^[1-5]$/.test(sent) ? Number(sent) : sent
}

export const DrawMark = ({ question, typed }: DrawProps<MarkQuestion>) => (
  <Marks
    name={question.id}
    label={question.label}
    hint={question.hint}
    words={question.words}
    required={question.required === true}
    value={typed[question.id]?.[0]}
    skip={{ value: HARD_TO_SAY }}
  />
)
