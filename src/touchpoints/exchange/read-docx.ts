import { MOST_CELL, MOST_COLUMNS, MOST_GRID_ROWS } from '#platform/documents/read/limits.ts'
import { mainPart } from '#platform/documents/read/main-part.ts'
import type { Package } from '#platform/documents/read/open-package.ts'
import { readXml, type XmlTag } from '#platform/documents/read/read-xml.ts'
import type { GridCell, GridRow } from '#platform/documents/read/rules/grid.ts'
import { LONG_CELL, UnreadableFile } from '#platform/documents/read/unreadable-file.ts'
import type { GridTable } from '../rules/exchange/form-in-grid.ts'

const FAMILY = 'wordprocessingml/main'
/** What is crossed out in tracked changes, drawn beside the text, or there for old programs alone. */
const LEFT_OUT = ['del', 'moveFrom', 'drawing', 'pict', 'object']
const TOO_MANY = 'В таблицах файла слишком много строк. Оставьте в нём только перечень и загрузите снова'

/** The tables of a text document, row by row; those inside other tables are left out. @throws UnreadableFile */
export async function readDocx(file: Package): Promise<GridTable[]> {
  const reading = new TableReading()
  await readXml(file.read(await mainPart(file, 'word/document.xml')), {
    open: (name, tag) => reading.open(name, tag),
    close: (name, tag) => reading.close(name, tag),
    text: (text) => reading.text(text),
  })
  return reading.tables
}

class TableReading {
  readonly tables: (GridTable & { rows: GridRow[] })[] = []
  #rows = 0
  /** How many tables one is inside of. */
  #depth = 0
  /** How many elements one is inside of whose words do not count. */
  #leftOut = 0
  #isText = false
  /** Whether words stood between the last table and here. */
  #hasWords = true
  #isRowHead = false
  #row: { row: number; cells: GridCell[]; column: number; isGone: boolean } | undefined
  #cell: { text: string; span: number; above: boolean; paragraphs: number } | undefined

  open(name: string, tag: XmlTag): void {
    if (this.#isRowHead && name === 'del' && this.#row) this.#row.isGone = true
    if (isLeftOut(name, tag)) this.#leftOut++
    if (tag.family !== FAMILY || this.#leftOut > 0) return
    if (name === 'tbl' && ++this.#depth === 1) this.tables.push({ rows: [], follows: !this.#hasWords })
    if (name === 't') this.#isText = true
    if (this.#depth === 1) this.#openInTable(name, tag)
  }

  #openInTable(name: string, tag: XmlTag): void {
    const value = tag.attribute('val') ?? ''
    switch (name) {
      case 'tr':
        this.#row = { row: this.#beginRow(), cells: [], column: 0, isGone: false }
        break
      case 'trPr':
        this.#isRowHead = true
        break
      case 'gridBefore':
        if (this.#row) this.#row.column = spanOf(value, 0)
        break
      case 'tc':
        this.#cell = { text: '', span: 1, above: false, paragraphs: 0 }
        break
      case 'gridSpan':
        if (this.#cell) this.#cell.span = spanOf(value, 1)
        break
      case 'vMerge':
        if (this.#cell) this.#cell.above = value !== 'restart'
        break
      case 'p':
        if (this.#cell && this.#cell.paragraphs++ > 0) this.#add('\n')
        break
      case 'br':
        if (tag.attribute('type') !== 'page') this.#add('\n')
        break
      case 'cr':
        this.#add('\n')
        break
      case 'tab':
        this.#add(' ')
        break
      case 'noBreakHyphen':
        this.#add('-')
        break
    }
  }

  close(name: string, tag: Pick<XmlTag, 'family'>): void {
    if (isLeftOut(name, tag)) this.#leftOut--
    if (tag.family !== FAMILY || this.#leftOut > 0) return
    if (name === 't') this.#isText = false
    if (name === 'trPr') this.#isRowHead = false
    if (this.#depth === 1 && name === 'tc') this.#endCell()
    if (this.#depth === 1 && name === 'tr') this.#endRow()
    if (name === 'tbl' && --this.#depth === 0) this.#hasWords = false
  }

  text(text: string): void {
    if (!this.#isText || this.#leftOut > 0) return
    if (this.#depth === 1) this.#add(text)
    if (this.#depth === 0 && /\S/.test(text)) this.#hasWords = true
  }

  #add(text: string): void {
    if (!this.#cell) return
    this.#cell.text += text
    if (this.#cell.text.length > MOST_CELL) throw new UnreadableFile(LONG_CELL)
  }

  #beginRow(): number {
    if (++this.#rows > MOST_GRID_ROWS) throw new UnreadableFile(TOO_MANY)
    return (this.tables.at(-1)?.rows.length ?? 0) + 1
  }

  #endCell(): void {
    const [row, cell] = [this.#row, this.#cell]
    this.#cell = undefined
    if (!row || !cell) return
    if (row.column < MOST_COLUMNS) {
      row.cells[row.column] = cell.above ? { text: '', above: true } : { text: cell.text }
      // What a wide cell covers is there and empty, so that a row is as wide as its table.
      for (let column = row.column + 1; column < row.column + cell.span && column < MOST_COLUMNS; column++)
        row.cells[column] = cell.above ? { text: '', above: true } : { text: '' }
    }
    row.column += cell.span
  }

  #endRow(): void {
    if (this.#row && !this.#row.isGone) this.tables.at(-1)?.rows.push({ row: this.#row.row, cells: this.#row.cells })
    this.#row = undefined
  }
}

const spanOf = (value: string, least: number): number =>
  Math.min(Math.max(Number.parseInt(value, 10) || least, least), MOST_COLUMNS)

const isLeftOut = (name: string, { family }: Pick<XmlTag, 'family'>): boolean =>
  name === 'Fallback' || (family === FAMILY && LEFT_OUT.includes(name))
