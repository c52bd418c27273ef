import type { Norm } from '#platform/norms.ts'

/** Within how many working days whoever left words with a low mark is heard. The product's own proposal. */
export const LOW_RATING_DAYS: readonly Norm<{ most: number; workingDays: number }>[] = [
  { clause: 'M18d', since: '1970-01-01', value: { most: 2, workingDays: 1 } },
]

/** Whether a mark asks for somebody: low, and with words that say why. @clause M18d */
export const isLowWithWords = (mark: number, words: string, most: number): boolean =>
  mark <= most && words.trim() !== ''

/** What is asked of the unit that answered. @clause M18d */
export const lowRatingWords = (mark: number, words: string): string =>
  `Ответ оценён на ${mark} из 5. Свяжитесь с клиентом и выясните, что осталось нерешённым. Его слова: ${words.trim()}`
