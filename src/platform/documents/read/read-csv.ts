import { setImmediate } from 'node:timers/promises'
import { MOST_CELL, MOST_COLUMNS, MOST_GRID_ROWS } from './limits.ts'
import { csvRecords, type Delimiter, withoutApostrophe } from './rules/csv-records.ts'
import type { GridRow } from './rules/grid.ts'
import { LONG_CELL, UnreadableFile } from './unreadable-file.ts'

const AT_ONCE = 500
const TOO_MANY = 'В файле слишком много строк. Оставьте в нём только нужную таблицу и загрузите снова'

/** The rows of a table of plain text. @throws UnreadableFile */
export async function readCsv(text: string, delimiter: Delimiter): Promise<GridRow[]> {
  const rows: GridRow[] = []
  for (const { row, cells } of csvRecords(text, delimiter)) {
    if (cells.some((cell) => cell.length > MOST_CELL)) throw new UnreadableFile(LONG_CELL)
    rows.push({ row, cells: cells.slice(0, MOST_COLUMNS).map((cell) => ({ text: withoutApostrophe(cell) })) })
    if (rows.length > MOST_GRID_ROWS) throw new UnreadableFile(TOO_MANY)
    if (rows.length % AT_ONCE === 0) await setImmediate()
  }
  return rows
}
