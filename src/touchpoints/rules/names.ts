import type { Abbreviation } from '../terms/settings.ts'
import { formsOf, shortened } from './abbreviations.ts'
import { wordsOf } from './words.ts'

/** Names that differ by case, quotes, «ё» or spaces alone mean the same place. @clause M12 M13 */
export const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/["«»„“”']/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/**
 * What a name is told apart by: two names with one key mean the same, whatever their case, quotes, «ё», spaces, dashes and
 * other punctuation, the sequence of their words and the abbreviations that the body lists. Numbers keep their sequence:
 * «кабинет 3, этаж 12» is not «кабинет 12, этаж 3».
 *
 * @clause M12
 */
export const nameKey = (name: string, abbreviations: readonly Abbreviation[]): string => nameKeys(abbreviations)(name)

/** The same for many names: abbreviations are put in order once. @clause M12 */
export function nameKeys(abbreviations: readonly Abbreviation[]): (name: string) => string {
  const forms = formsOf(abbreviations)
  return (name) => {
    const words = shortened(wordsOf(name), forms)
    const numbers = words.filter((word) => /\d/.test(word))
    const others = words.filter((word) => !/\d/.test(word)).sort()
    return [...others, ...numbers].join(' ') || name.trim().toLowerCase()
  }
}
