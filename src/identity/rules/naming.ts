import type { Refusal } from '#platform/outcome.ts'

/** How many letters a name may have: enough for the longest official one, too few to break a page or a letter. */
export const LONGEST = { body: 400, unit: 300, person: 150, email: 254, token: 100 } as const

export interface NameWish {
  field: string
  /** What to say when nothing is written. */
  empty: string
  longest: number
}

/** Why a one-line name will not do; an empty list means it will. */
export function whyNotName(text: string, { field, empty, longest }: NameWish): Refusal[] {
  if (text.trim() === '') return [{ field, why: empty }]
  if (lettersIn(text) > longest) return [{ field, why: `Сократите до ${longest} знаков, сейчас ${lettersIn(text)}` }]
  if (hasControls(text)) return [{ field, why: 'Напишите в одну строку, без переносов и невидимых знаков' }]
  return []
}

/** What a person would count: an emoji is one letter. */
const lettersIn = (text: string): number => [...text].length

// A line break in a name would begin a new header of a letter or a new line of a table.
const hasControls = (text: string): boolean => /\p{Cc}|\u2028|\u2029/u.test(text)
