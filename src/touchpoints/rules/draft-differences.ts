import { REMARK_FIELDS } from '../terms/amendments.ts'
import type { DraftWords } from '../terms/draft-words.ts'
import { basisWords } from './comparison/entry-words.ts'
import { differencesOf } from './redraw.ts'

/** A field of an amendment in two states, in words. */
export interface Differing {
  label: string
  one: string
  other: string
}

/** In what two states of one amendment differ: what is saved, and what somebody typed. @clause M6 */
export function draftsDiffer(one: DraftWords, other: DraftWords): Differing[] {
  const content =
    one.content && other.content
      ? differencesOf(one.content, other.content).map(({ part, ...words }) => ({
          label: REMARK_FIELDS[part],
          ...words,
        }))
      : []
  const own: Differing[] = [
    { label: REMARK_FIELDS.reason, one: one.reason, other: other.reason },
    { label: REMARK_FIELDS.grounds, one: groundsWords(one), other: groundsWords(other) },
    { label: REMARK_FIELDS.successor, one: one.turnTo, other: other.turnTo },
  ]
  return [...content, ...own.filter(({ one: first, other: second }) => first !== second)]
}

const groundsWords = ({ grounds }: DraftWords): string => (grounds ? basisWords(grounds) : '')
