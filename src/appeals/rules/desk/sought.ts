import { readNumber } from '../numbers.ts'

/** What somebody typed to find appeals, as the index can be asked for it. */
export interface Sought {
  /** All of it is a number: whose number it is comes first. */
  number?: { number: number; year?: number }
  /** Words of the index as they stand there: «№142/2026». */
  exact: readonly string[]
  /** To be taken apart into words by the language. */
  text: string
}

const LONGEST = 200

/** «О-142/26» among words; the letter may be Latin. */
const NUMBER = /(?<![\p{L}\d])[ОOоo]\s?[-‐‑–—]\s?(\d{1,9})\s?\/\s?(\d{4}|\d{2})(?!\d)/gu

/** Digits in groups, as telephones are written. */
const GROUPS = /\+?\d(?:[\s()-]{0,2}\d){5,14}/g

/**
 * Numbers in every writing, telephones in every writing, everything else as words.
 *
 * @clause M18b
 */
export function soughtOf(typed: string): Sought {
  const words = typed.normalize('NFC').slice(0, LONGEST).trim()
  const number = readNumber(words)
  if (number?.year) return { number, exact: [exactly(number.number, number.year)], text: '' }
  if (number) return { number, exact: [String(number.number)], text: '' }
  const exact: string[] = []
  const text = words
    .replace(NUMBER, (_, of: string, year: string) => {
      exact.push(exactly(Number(of), year.length === 2 ? 2000 + Number(year) : Number(year)))
      return ' '
    })
    .replace(GROUPS, (digits) => ` ${phoneOf(digits)} `)
  return { exact, text: text.trim() }
}

const exactly = (number: number, year: number) => `№${number}/${year}`

/** Without the country, as it is kept: a number of the country has ten digits. */
function phoneOf(typed: string): string {
  const digits = typed.replaceAll(/\D/g, '')
  return digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits
}
