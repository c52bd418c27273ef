import { MOST_CELL, MOST_COLUMNS } from '#platform/documents/read/limits.ts'
import { csvRecords, DELIMITERS, type Delimiter } from '#platform/documents/read/rules/csv-records.ts'
import { headingIn } from '../rules/exchange/form-in-grid.ts'

/** The heading stands near the top, below a title at most. */
const LOOKED_AT = 60

/** The one by which the heading falls into its cells; spreadsheets in a Russian setting write semicolons. */
export const formDelimiter = (text: string): Delimiter =>
  DELIMITERS.find((delimiter) => hasHeading(text, delimiter)) ?? ';'

function hasHeading(text: string, delimiter: Delimiter): boolean {
  let looked = 0
  for (const { row, cells } of csvRecords(text, delimiter)) {
    const firsts = cells.slice(0, MOST_COLUMNS).map((cell) => ({ text: cell.slice(0, MOST_CELL) }))
    if (headingIn({ row, cells: firsts })) return true
    if (++looked >= LOOKED_AT) return false
  }
  return false
}
