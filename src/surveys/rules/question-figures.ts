import {
  type Figure,
  figureOf,
  type MarkCounts,
  marked,
  NO_MARKS,
  type Part,
  partOf,
  type Reliability,
} from '#platform/figures/gate.ts'
import type { Option, Question } from '../terms.ts'

/** How many sheets gave each value to one question: a mark, `none`, an option, `words`. */
export type ValueCounts = Readonly<Record<string, number>>

/** Counters of an edition, question by question. @clause K3.1 */
export function countsByQuestion(
  counted: readonly { question: string; value: string; sheets: number }[],
): ReadonlyMap<string, ValueCounts> {
  const counts = new Map<string, Record<string, number>>()
  for (const { question, value, sheets } of counted)
    counts.set(question, { ...counts.get(question), [value]: (counts.get(question)?.[value] ?? 0) + sheets })
  return counts
}

export interface MarkFigures {
  /** The share of 4 and 5 and the mean. */
  figure: Figure
  /** From 1 to 5, each as a part of all marks. */
  spread: readonly { mark: 1 | 2 | 3 | 4 | 5; part: Part }[]
  /** Found it hard to say: no mark and no zero. */
  hardToSay: number
}

/**
 * A question with marks: the share of 4 and 5, the mean, how many gave each mark, who found it hard to say.
 *
 * @clause K3.1, K1.4
 */
export function markFigures(counts: ValueCounts, reliability: Reliability): MarkFigures {
  const marks: MarkCounts = { ...NO_MARKS }
  for (const mark of [1, 2, 3, 4, 5, 'none'] as const) marks[mark] = counts[mark] ?? 0
  const n = marked(marks)
  return {
    figure: figureOf(marks, reliability),
    spread: ([1, 2, 3, 4, 5] as const).map((mark) => ({ mark, part: partOf(marks[mark], n, reliability) })),
    hardToSay: marks.none,
  }
}

export interface OptionFigures {
  /** How many the parts are of. */
  n: number
  options: readonly { option: Option; part: Part }[]
}

/**
 * A question with options: each as a part of those who answered, in the sequence of the edition. Where several could be
 * chosen nobody counts answerers, so the parts are of all sheets.
 *
 * @param sheets how many sheets there are in all; for a question with one option to choose it is not needed
 * @clause K3.1
 */
export function optionFigures(
  options: readonly Option[],
  counts: ValueCounts,
  reliability: Reliability,
  sheets?: number,
): OptionFigures {
  const chosen = options.map(({ id }) => counts[id] ?? 0)
  const n = Math.max(sheets ?? chosen.reduce((sum, one) => sum + one, 0), ...chosen)
  return { n, options: options.map((option, place) => ({ option, part: partOf(chosen[place] ?? 0, n, reliability) })) }
}

/** How many wrote in their own words. @clause K3.3 */
export const writers = (counts: ValueCounts): number => counts['words'] ?? 0

/**
 * How many sheets stand behind the figures: everybody answers a required question that is asked of everybody, and gives one
 * answer to it. Nothing where the edition has no such question.
 *
 * @clause K4.1
 */
export function sheetsOf(questions: readonly Question[], counts: ReadonlyMap<string, ValueCounts>): number | undefined {
  const asked = questions.find(({ type, required, when }) => required && when === undefined && type !== 'several')
  return asked && Object.values(counts.get(asked.id) ?? {}).reduce((sum, one) => sum + one, 0)
}
