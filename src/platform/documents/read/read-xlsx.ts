import { MOST_CELL, MOST_COLUMNS, MOST_COVERED, MOST_GRID_ROWS } from './limits.ts'
import { mainPart, pointersOf } from './main-part.ts'
import type { Package } from './open-package.ts'
import { readXml, type XmlTag } from './read-xml.ts'
import type { GridCell, GridRow } from './rules/grid.ts'
import { columnOf, type MergedCells, readRange, withMerged } from './rules/merged-cells.ts'
import { LONG_CELL, UnreadableFile } from './unreadable-file.ts'

const FAMILY = 'spreadsheetml/main'
const TOO_MANY = 'На листе слишком много строк. Оставьте в файле только нужную таблицу и загрузите снова'
const TOO_MERGED = 'На листе слишком много объединённых ячеек. Оставьте в файле только нужную таблицу и загрузите снова'

/** The sheets of a workbook in their sequence, each when it is asked for. @throws UnreadableFile */
export async function* readXlsx(file: Package): AsyncIterable<GridRow[]> {
  const workbook = await mainPart(file, 'xl/workbook.xml')
  const pointers = await pointersOf(file, workbook)
  const strings = [...pointers.values()].find(({ type }) => type.endsWith('/sharedStrings'))?.target
  const words = strings && file.has(strings) ? await readStrings(file, strings) : []
  for (const id of await sheetIds(file, workbook)) {
    const part = pointers.get(id)?.target
    if (part && file.has(part)) yield await readSheet(file, part, words)
  }
}

async function sheetIds(file: Package, workbook: string): Promise<string[]> {
  const ids: string[] = []
  await readXml(file.read(workbook), {
    open: (name, tag) => {
      if (name === 'sheet' && tag.family === FAMILY) ids.push(tag.attribute('id') ?? '')
    },
    close: () => {},
    text: () => {},
  })
  return ids
}

/** Words that several cells may have: rich text is one text, readings above the signs are left out. */
async function readStrings(file: Package, part: string): Promise<string[]> {
  const strings: string[] = []
  let string = ''
  const inside = new Inside()
  await readXml(file.read(part), {
    open: (name, tag) => {
      if (name === 'si') string = ''
      inside.open(name, tag)
    },
    close: (name) => {
      if (name === 'si') strings.push(string)
      inside.close(name)
    },
    text: (text) => {
      if (inside.isText) string = added(string, text)
    },
  })
  return strings
}

/** Whether one is inside of words that count. */
class Inside {
  #isText = false
  #isReading = false

  open(name: string, { family }: XmlTag): void {
    if (family === FAMILY && name === 't') this.#isText = true
    if (family === FAMILY && name === 'rPh') this.#isReading = true
  }

  close(name: string): void {
    if (name === 't') this.#isText = false
    if (name === 'rPh') this.#isReading = false
  }

  get isText(): boolean {
    return this.#isText && !this.#isReading
  }
}

async function readSheet(file: Package, part: string, words: readonly string[]): Promise<GridRow[]> {
  const rows: { row: number; cells: GridCell[] }[] = []
  const ranges: MergedCells[] = []
  const inside = new Inside()
  let last = 0
  let cell: { column: number; type: string; text: string; value: string } | undefined
  let isValue = false
  await readXml(file.read(part), {
    open: (name, tag) => {
      inside.open(name, tag)
      if (tag.family !== FAMILY) return
      if (name === 'row') {
        last = rowNumber(tag.attribute('r'), last)
        rows.push({ row: last, cells: [] })
        if (rows.length > MOST_GRID_ROWS) throw new UnreadableFile(TOO_MANY)
      } else if (name === 'c') {
        const column = columnIn(tag.attribute('r')) ?? rows.at(-1)?.cells.length ?? 0
        cell = { column, type: tag.attribute('t') ?? 'n', text: '', value: '' }
      } else if (name === 'v') isValue = true
      else if (name === 'mergeCell') {
        const range = readRange(tag.attribute('ref') ?? '')
        if (range && range.lastRow > range.firstRow) ranges.push(range)
        if (ranges.length > MOST_GRID_ROWS) throw new UnreadableFile(TOO_MERGED)
      }
    },
    close: (name) => {
      inside.close(name)
      if (name === 'v') isValue = false
      if (name !== 'c' || !cell) return
      const row = rows.at(-1)
      if (row && cell.column < MOST_COLUMNS) row.cells[cell.column] = { text: textOf(cell, words) }
      cell = undefined
    },
    text: (text) => {
      if (!cell) return
      if (inside.isText) cell.text = added(cell.text, text)
      if (isValue) cell.value = added(cell.value, text)
    },
  })
  const merged = withMerged(inSequence(rows), ranges, MOST_COVERED)
  if (!merged) throw new UnreadableFile(TOO_MERGED)
  return merged
}

function textOf(
  { type, text, value }: { type: string; text: string; value: string },
  words: readonly string[],
): string {
  if (type === 'e') return ''
  if (type === 'inlineStr') return unescaped(text)
  return unescaped(type === 's' ? (words[Number.parseInt(value, 10)] ?? '') : value)
}

/** Signs that XML cannot hold are written as «_x000D_». */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function added(text: string, more: string): string {
  if (text.length + more.length > MOST_CELL) throw new UnreadableFile(LONG_CELL)
  return text + more
}

function rowNumber(written: string | undefined, last: number): number {
  const number = Number.parseInt(written ?? '', 10)
  return Number.isSafeInteger(number) && number > 0 ? number : last + 1
}

const columnIn = (address: string | undefined): number | undefined => {
  const letters = /^\$?([A-Z]{1,3})/.exec(address ?? '')?.[1]
  return letters === undefined ? undefined : columnOf(letters)
}

/** A row that comes twice counts as it came last. */
const inSequence = (rows: readonly GridRow[]): GridRow[] =>
  [...new Map(rows.map((row) => [row.row, row])).values()].sort((one, other) => one.row - other.row)
