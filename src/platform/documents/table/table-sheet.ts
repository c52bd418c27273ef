import type { Pen } from '../pen.ts'
import type { Group, Measures, PagePlan } from './plan-pages.ts'
import { cellPart, drawArtifact, drawPart, type Part } from './structure.ts'
import { heightOf, LINE, type Lines, PADDING, PAPER, TablePen } from './table-pen.ts'
import { HEADS, TableRows } from './table-rows.ts'

/** A table of a document: rows in groups, whose first columns stand once beside all of them. */
export interface DocumentTable {
  heading: readonly string[]
  /** A line below the heading; empty: there is none. */
  below: string
  /** Widths in millimetres. Below the titles stand the numbers of the columns. */
  columns: readonly { title: string; width: number }[]
  groups: readonly { heads: readonly [string, string]; rows: readonly (readonly string[])[] }[]
  /** Said where there are no groups. */
  none: string
  /** Said below the heads of a group that began on an earlier page. */
  goesOn: string
}

const HEADING = { size: 13, line: 17, below: 12 }

/** The pages of one table, drawn one after another. */
export class TableSheet {
  readonly measures: Measures
  private readonly table: DocumentTable
  private readonly set: TablePen
  private readonly root: Part
  private readonly body: Part
  private readonly rows: TableRows
  private readonly header: readonly (readonly Lines[])[]
  private pages = 0
  private y = PAPER.top

  constructor(pen: Pen, table: DocumentTable) {
    this.table = table
    this.set = new TablePen(
      pen,
      table.columns.map(({ width }) => width),
    )
    this.header = [
      table.columns.map(({ title }, column) => this.set.lines(title, column)),
      table.columns.map((_, place) => [String(place + 1)]),
    ]
    this.root = pen.struct('Document')
    pen.addStructure(this.root)
    this.drawHeading()
    this.body = pen.struct('Table')
    this.root.add(this.body)
    this.rows = new TableRows(this.set, this.body)
    const header = this.header.reduce((sum, cells) => sum + heightOf(cells), 0)
    const room = (from: number) => PAPER.bottom - from - header
    this.measures = { line: LINE, padding: 2 * PADDING, first: room(this.y), further: room(PAPER.top) }
  }

  /** Lines are broken when their page is planned. */
  *groups(): Iterable<Group> {
    for (const { heads, rows } of this.table.groups) {
      const lines = heads.map((text, column) => this.set.lines(text, column))
      const last = this.set.lines(`(${this.table.goesOn})`, lines.length - 1)
      yield {
        heads: lines,
        goesOn: [...lines.slice(0, -1), [...(lines.at(-1) ?? []), ...last]],
        rows: this.brokenRows(rows),
      }
    }
  }

  draw(page: PagePlan): void {
    if (this.pages > 0) this.turn()
    this.pages += 1
    this.drawHeader()
    for (const part of page) {
      const group = this.table.groups[part.place]
      if (group && !part.isContinued) this.set.pen.outline.addItem(group.heads.join(' '))
      this.y = this.rows.draw(part, group?.rows.length ?? 1, this.y)
    }
    if (this.table.groups.length === 0) this.rows.none(this.table.none, this.y)
  }

  end(): void {
    this.rows.end()
    this.body.end()
    this.root.end()
  }

  private *brokenRows(rows: readonly (readonly string[])[]): Iterable<readonly Lines[]> {
    for (const row of rows) yield row.map((text, place) => this.set.lines(text, place + HEADS))
  }

  private drawHeading(): void {
    this.set.face('bold', HEADING.size)
    this.drawCentred('H1', this.table.heading, HEADING.line)
    this.set.face('regular')
    if (this.table.below) {
      this.y += HEADING.below / 2
      this.drawCentred('P', [this.table.below], LINE)
    }
    this.y += HEADING.below
  }

  private drawCentred(tag: 'H1' | 'P', texts: readonly string[], height: number): void {
    const { pen, width } = this.set
    const part = pen.struct(tag)
    this.root.add(part)
    drawPart(pen, part, tag, () => {
      for (const line of texts.flatMap((text) => this.set.lines(text))) {
        this.set.centred(line, { x: PAPER.left, y: this.y, width })
        this.y += height
      }
    })
    part.end()
  }

  private turn(): void {
    const { pen, width } = this.set
    pen.addPage()
    this.y = PAPER.top
    drawArtifact(pen, 'Pagination', () =>
      this.set.centred(String(this.pages + 1), { x: PAPER.left, y: PAPER.numberAt, width }),
    )
  }

  /** The header of the first page is the table's own; on others it was already said. */
  private drawHeader(): void {
    const { pen, columns } = this.set
    for (const cells of this.header) {
      const height = heightOf(cells)
      const draw = (column: number) => this.set.cellCentred(column, cells[column] ?? [], { y: this.y, height })
      const drawAll = () => {
        for (const column of columns.keys()) draw(column)
      }
      if (this.pages > 1) drawArtifact(pen, 'Pagination', drawAll)
      else this.drawHeaderRow(draw)
      this.set.frame(columns.map((column) => ({ ...column, y: this.y, height })))
      this.y += height
    }
  }

  private drawHeaderRow(draw: (column: number) => void): void {
    const { pen, columns } = this.set
    const row = pen.struct('TR')
    this.body.add(row)
    for (const column of columns.keys()) {
      const cell = cellPart(pen, 'TH', { scope: 'Column' })
      row.add(cell)
      drawPart(pen, cell, 'TH', () => draw(column))
    }
    row.end()
  }
}
