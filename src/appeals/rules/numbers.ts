import { type AppealNumber, NUMBER_LETTER } from '../terms.ts'

const CENTURY = 2000

/** «О-142/26». @clause K2.4 */
export const numberWords = ({ year, number }: AppealNumber): string =>
  `${NUMBER_LETTER}-${number}/${String(year - CENTURY).padStart(2, '0')}`

/**
 * The number that somebody typed: «О-142/26», with a Latin letter, small, with spaces, or bare «142/26» and «142»; without a year that
 * is of any year. Nothing where it cannot be one.
 *
 * @clause K2.4
 */
export function readNumber(typed: string): { number: number; year?: number } | undefined {
  const found = /^(?:№|N)?\s*(?:[ОOо0o]\s*[-‐‑–—]?\s*)?(\d{1,9})(?:\s*\/\s*(\d{2}|\d{4}))?$/u.exec(
    typed.normalize('NFC').trim(),
  )
  const number = Number(found?.[1])
  if (!found || number < 1) return undefined
  if (!found[2]) return { number }
  return { number, year: found[2].length === 2 ? CENTURY + Number(found[2]) : Number(found[2]) }
}
