import { setImmediate } from 'node:timers/promises'
import { csvRecords, DELIMITERS, type Delimiter, withoutApostrophe } from '../rules/exchange/csv-records.ts'
import { type GridRow, headingIn } from '../rules/exchange/form-in-grid.ts'
import { MOST_CELL, MOST_COLUMNS, MOST_GRID_ROWS } from './limits.ts'
import { LONG_CELL } from './read-docx.ts'
import { UnreadableFile } from './unreadable-file.ts'

const AT_ONCE = 500
/** The heading stands near the top, below a title at most. */
const LOOKED_AT = 60
const TOO_MANY = 'В файле слишком много строк. Оставьте в нём только перечень и загрузите снова'

/** The rows of a table of plain text. @throws UnreadableFile */
export async function readCsv(text: string): Promise<GridRow[]> {
  const rows: GridRow[] = []
  for (const { row, cells } of csvRecords(text, delimiterOf(text))) {
    if (cells.some((cell) => cell.length > MOST_CELL)) throw new UnreadableFile(LONG_CELL)
    rows.push({ row, cells: cells.slice(0, MOST_COLUMNS).map((cell) => ({ text: withoutApostrophe(cell) })) })
    if (rows.length > MOST_GRID_ROWS) throw new UnreadableFile(TOO_MANY)
    if (rows.length % AT_ONCE === 0) await setImmediate()
  }
  return rows
}

/** The one by which the heading falls into its cells; spreadsheets in a Russian setting write semicolons. */
function delimiterOf(text: string): Delimiter {
  return DELIMITERS.find((delimiter) => hasHeading(text, delimiter)) ?? ';'
}

function hasHeading(text: string, delimiter: Delimiter): boolean {
  let looked = 0
  for (const { row, cells } of csvRecords(text, delimiter)) {
    const firsts = cells.slice(0, MOST_COLUMNS).map((cell) => ({ text: cell.slice(0, MOST_CELL) }))
    if (headingIn({ row, cells: firsts })) return true
    if (++looked >= LOOKED_AT) return false
  }
  return false
}
