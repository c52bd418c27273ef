import type { Temporal } from 'temporal-polyfill'
import { fullDay } from '#platform/i18n/dates.ts'
import type { RegisterForm } from '../rules/form.ts'

/** The form and when it was written. */
export interface FormDocument {
  form: RegisterForm
  madeAt: Temporal.Instant
}

/** What the document is called for those who look at a list of windows or hear it read. */
export const titleOf = ({ heading, asOf }: RegisterForm): string =>
  [heading.join(' '), ...(asOf ? [asOfLine(asOf)] : [])].join(' ')

/** The line below the heading, where a certain day was asked for. @clause M6 */
export const asOfLine = (asOf: Temporal.PlainDate): string => `по состоянию на ${fullDay(asOf)}`

/** How many rows are written in one go before others get their turn. */
const ROWS_AT_ONCE = 50

/** Texts row by row as larger pieces. */
export function* inPieces(lines: Iterable<string>): Iterable<string> {
  let piece: string[] = []
  for (const line of lines) {
    piece.push(line)
    if (piece.length < ROWS_AT_ONCE) continue
    yield piece.join('')
    piece = []
  }
  yield piece.join('')
}
