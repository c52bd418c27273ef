import type { GridRow } from '#platform/documents/read/rules/grid.ts'
import type { FormRow, PassedOver } from '../../terms/imports.ts'
import { cellWords, nameWords } from './cell-words.ts'
import { AT_ONCE, type Steps } from './steps.ts'

export interface GridTable {
  rows: readonly GridRow[]
  /** Nothing but empty lines stands between it and the table before. */
  follows: boolean
}

/** Where the columns of the form stand in a table. */
export interface FormColumns {
  process: number
  name: number
  needs: number
  kind: number
}

export interface FormInGrid {
  rows: FormRow[]
  passedOver: PassedOver[]
}

/** What each heading cell of the form says, in the sequence in which they are told apart: the fifth speaks of points as well. */
const HEADINGS = [
  ['kind', /особенност|цифров\S* или офлайн|вид\S* (?:точк|взаимодейств)/],
  ['needs', /потребност/],
  ['process', /процесс/],
  ['name', /точк|точек/],
] as const satisfies readonly (readonly [keyof FormColumns, RegExp])[]

/** The columns of the form, if this row is its heading. @clause App1 */
export function headingIn({ cells }: GridRow): FormColumns | undefined {
  // Most rows are none: their words are not looked at one by one.
  if (!cells.some((cell) => cell && /потребност/i.test(cell.text))) return undefined
  const found: Partial<FormColumns> = {}
  for (const [place, cell] of cells.entries()) {
    const words = nameWords(cell?.text ?? '').toLowerCase()
    const column = HEADINGS.find(([column, said]) => found[column] === undefined && said.test(words))?.[0]
    if (column && words.length < MOST_HEADING) found[column] = place
  }
  const { process, name, needs, kind } = found
  const isWhole = process !== undefined && name !== undefined && needs !== undefined && kind !== undefined
  return isWhole ? { process, name, needs, kind } : undefined
}

const MOST_HEADING = 200

/**
 * Reads the rows of the form out of the tables of a file: those that stand under its heading, and those of the tables that
 * follow, for office programs and people split a long table. Headings and column numbers that are repeated on every sheet are
 * passed over; a process stands once for all of its rows, merged, repeated or left empty below.
 *
 * @returns nothing where no table has the heading
 * @clause App1, M4
 */
export function* formIn(tables: readonly GridTable[]): Steps<FormInGrid | undefined> {
  let columns: FormColumns | undefined
  let isOpen = false
  const reading: Reading = { rows: [], passedOver: [], process: '', named: undefined }
  for (const table of tables) {
    const first = table.rows.findIndex((row) => headingIn(row))
    isOpen = first >= 0 || (isOpen && columns !== undefined && goesOn(table, columns))
    if (!isOpen) continue
    for (const [place, row] of table.rows.slice(Math.max(first, 0)).entries()) {
      if (place % AT_ONCE === AT_ONCE - 1) yield
      const heading = headingIn(row)
      if (heading) columns = heading
      else if (columns) readRow(reading, row, columns)
    }
  }
  endProcess(reading)
  return columns && { rows: reading.rows, passedOver: reading.passedOver }
}

interface Reading {
  rows: FormRow[]
  passedOver: PassedOver[]
  process: string
  /** A process that stood in a row of its own, until a row of it comes. */
  named: PassedOver | undefined
}

function readRow(reading: Reading, { row, cells }: GridRow, columns: FormColumns): void {
  const textOf = (column: keyof FormColumns) => cells[columns[column]]?.text ?? ''
  const [process, name] = [nameWords(textOf('process')), nameWords(textOf('name'))]
  const [needs, kind] = [cellWords(textOf('needs')), cellWords(textOf('kind'))]
  const last = reading.rows.at(-1)
  const isAbove = (column: keyof FormColumns) => cells[columns[column]]?.above === true
  if (isNumbers([process, name, needs, kind])) return
  if (last && isAbove('name')) addToLast(reading.rows, { needs, kind })
  else if (!name && !needs && !kind) readLoneWords(reading, { row, words: process }, cells)
  else {
    beginProcess(reading, process)
    reading.rows.push({
      row,
      process: reading.process,
      name,
      needs: isAbove('needs') && last ? last.needs : needs,
      kind: isAbove('kind') && last ? last.kind : kind,
    })
  }
}

function beginProcess(reading: Reading, process: string): void {
  if (process) {
    endProcess(reading)
    reading.process = process
  }
  reading.named = undefined
}

/** Words that stand alone in a row: a process above its rows, or a note that is no part of the form. */
function readLoneWords(reading: Reading, { row, words }: PassedOver, cells: GridRow['cells']): void {
  const all = nameWords(cells.map((cell) => cell?.text ?? '').join(' '))
  if (words && words === all.replace(/^[\d.]+ /, '')) {
    endProcess(reading)
    reading.process = words
    reading.named = { row, words }
  } else if (/\p{L}/u.test(all)) reading.passedOver.push({ row, words: all.slice(0, MOST_NOTE) })
}

const MOST_NOTE = 300

function endProcess(reading: Reading): void {
  if (reading.named) reading.passedOver.push(reading.named)
  reading.named = undefined
}

/** One touchpoint over several rows has all of their needs. @clause M12 */
function addToLast(rows: FormRow[], { needs, kind }: { needs: string; kind: string }): void {
  const last = rows.at(-1)
  if (!last) return
  const joined = (now: string, more: string) =>
    now.split('\n').includes(more) || more === '' ? now : [now, more].filter((words) => words !== '').join('\n')
  rows[rows.length - 1] = { ...last, needs: joined(last.needs, needs), kind: joined(last.kind, kind) }
}

/** «1 2 3 4 5» below the heading. */
function isNumbers(words: readonly string[]): boolean {
  const numbers = words.map((word) => (/^\d{1,2}\.?$/.test(word) ? Number.parseInt(word, 10) : Number.NaN))
  return numbers.every((number, place) => number === (numbers[0] ?? 0) + place)
}

/** A table without the heading belongs to the one before if it is as wide and follows it at once, or begins with the numbers of the columns. */
function goesOn({ rows, follows }: GridTable, columns: FormColumns): boolean {
  const places = [columns.process, columns.name, columns.needs, columns.kind]
  const width = Math.max(...places) + 1
  const cells = rows[0]?.cells ?? []
  const isNumbered = isNumbers(places.map((place) => nameWords(cells[place]?.text ?? '')))
  return (follows || isNumbered) && cells.length === width
}
