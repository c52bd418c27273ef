import { Marks } from '#platform/html/marks.tsx'
import type { Mark, MarkQuestion, Read } from '../terms.ts'
import type { DrawProps } from './draw-props.ts'

/** What a form sends for «Затрудняюсь ответить». */
const HARD_TO_SAY = 'none'

/** A mark from 1 to 5, or `null` for who found it hard to say. @clause K1.4 */
export function readMark(_question: MarkQuestion, given: unknown): Read {
  if (given === undefined || given === '') return { none: true }
  if (given === null || given === HARD_TO_SAY) return { value: null }
  const mark = typeof given === 'string' && /^[1-5]$/.test(given) ? Number(given) : given
  if (mark === 1 || mark === 2 || mark === 3 || mark === 4 || mark === 5) return { value: mark satisfies Mark }
  return { why: 'Поставьте оценку от 1 до 5' }
}

export const DrawMark = ({ question, typed }: DrawProps<MarkQuestion>) => (
  <Marks
    name={question.id}
    label={question.label}
    hint={question.hint}
    words={question.words}
    required={question.required === true}
    value={typed}
    skip={{ value: HARD_TO_SAY }}
  />
)
