import { wordsOf } from './sentences.ts'

/** What the formulas count. */
export interface Counts {
  sentences: number
  words: number
  syllables: number
  letters: number
}

export function countsOf(sentences: readonly string[]): Counts {
  const words = sentences.flatMap(wordsOf)
  return {
    sentences: sentences.length,
    words: words.length,
    syllables: words.reduce((sum, word) => sum + Math.max(1, (word.match(/[аеёиоуыэюя]/giu) ?? []).length), 0),
    letters: words.reduce((sum, word) => sum + (word.match(/\p{L}/gu) ?? []).length, 0),
  }
}

/**
 * The school grade that understands the text: the median of three formulas for Russian (Oborneva's Flesch-Kincaid, SIS-2018 and
 * SIS-2023). From 12 on it is no school.
 *
 * @clause M18
 */
export function gradeOf({ sentences, words, syllables, letters }: Counts): number {
  const [perSentence, perWord] = [words / sentences, syllables / words]
  const grades = [
    0.5 * perSentence + 8.4 * perWord - 15.59,
    0.36 * perSentence + 5.76 * perWord - 11.97,
    -17.5 + 0.56 * perSentence + 2.45 * (letters / words),
  ].sort((a, b) => a - b)
  return Math.min(16, Math.max(1, Math.round(grades[1] ?? 1)))
}

/** Reading ease from 0 to 100 by Oborneva: the more, the easier. @clause M18 */
export const easeOf = ({ sentences, words, syllables }: Counts): number =>
  Math.round(Math.min(100, Math.max(0, 206.835 - 1.3 * (words / sentences) - 60.1 * (syllables / words))))
