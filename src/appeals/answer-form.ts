import type { FormValues } from '#platform/http/form-values.ts'
import type { AnswerWords } from './terms/answer.ts'
import { ANSWER_WAYS, type AnswerWay, RESULTS, type Result } from './terms.ts'

const RESULT = 'result.'

/** An answer as its form brings it; what is no result or decision is none. */
export function readAnswer(form: FormValues): AnswerWords {
  const results = form
    .entries()
    .filter(([name, value]) => name.startsWith(RESULT) && Object.hasOwn(RESULTS, value))
    .map(([name, value]) => [name.slice(RESULT.length), value as Result])
  const decision = form.get('decision')
  return {
    words: form.get('words').replaceAll(/\r\n?/g, '\n'),
    results: Object.fromEntries(results),
    decision: decision === 'upheld' || decision === 'not-upheld' ? decision : null,
  }
}

/** The way that was chosen; unset where the form asks for none. */
export const readWay = (form: FormValues): AnswerWay | undefined => {
  const way = form.get('way')
  return Object.hasOwn(ANSWER_WAYS, way) && way !== 'none' ? (way as AnswerWay) : undefined
}
