import type { Question } from '../terms.ts'
import { EXT_INFO, extInfoQuestions } from './ext-info-v1.ts'
import { RATINGS } from './ratings.ts'

/** The instruments that every body has from the first day. @clause K4.1 */
export const readyInstruments = (
  longest: number,
): readonly { instrument: string; questions: readonly Question[] }[] => [
  { instrument: EXT_INFO, questions: extInfoQuestions(longest) },
  ...Object.entries(RATINGS).map(([instrument, questions]) => ({ instrument, questions })),
]
