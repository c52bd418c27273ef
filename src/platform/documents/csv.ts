/** Text, a number as it is, or nothing. */
export type CsvCell = string | number | undefined

/**
 * A table for a spreadsheet in a Russian setting: UTF-8 with its mark, semicolons, decimal commas, quotes doubled.
 * A text that a spreadsheet would take for a formula gets an apostrophe before it: names and words come from people. So does
 * one that begins with apostrophes and then so: whoever reads the table takes one off again and has what was written.
 */
export const csv = (rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cellOf).join(';')}\r\n`).join('')}`

export const CSV_TYPE = 'text/csv; charset=utf-8'

function cellOf(cell: CsvCell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  // Spreadsheets look past leading spaces, and a tab or a line break in front is no hindrance either.
  const text = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? `'${cell}` : cell
  return /[;"\r\n\t]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
