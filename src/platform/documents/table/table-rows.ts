import type { GroupPart, RowPart } from './plan-pages.ts'
import { cellPart, drawArtifact, drawPart, type Part } from './structure.ts'
import { type Box, heightOf, LINE, PADDING, type TablePen } from './table-pen.ts'

/** How many columns stand once beside the rows of a group. */
export const HEADS = 2

interface OpenRow {
  group: number
  place: number
  part: Part
  cells: readonly Part[]
}

/** The rows of a table, which a screen reader hears whole where a page parts them. */
export class TableRows {
  private readonly set: TablePen
  private readonly body: Part
  private open: OpenRow | undefined

  constructor(set: TablePen, body: Part) {
    this.set = set
    this.body = body
  }

  /**
   * The part of a group that stands on a page, its frames with it.
   *
   * @param rows how many the whole group has
   * @returns how low it reaches
   */
  draw(group: GroupPart, rows: number, from: number): number {
    let y = from
    const boxes: Box[] = []
    for (const [place, row] of group.rows.entries()) {
      const cells = this.cellsOf(group, row, rows)
      if (place === 0) this.heads(group, cells, y)
      for (const [at, lines] of row.cells.entries())
        drawPart(this.set.pen, cells[at + HEADS] ?? this.body, 'TD', () => this.set.cell(at + HEADS, lines, y))
      for (const { x, width } of this.set.columns.slice(HEADS)) boxes.push({ x, y, width, height: row.height })
      y += row.height
    }
    for (const { x, width } of this.set.columns.slice(0, HEADS)) boxes.push({ x, y: from, width, height: y - from })
    this.set.frame(boxes)
    return y
  }

  /** A row that says that there is none. */
  none(words: string, from: number): void {
    const { pen, width, columns } = this.set
    const lines = this.set.lines(words)
    const box = { x: columns[0]?.x ?? 0, y: from, width, height: heightOf([lines]) }
    const row = pen.struct('TR')
    const cell = cellPart(pen, 'TD', { columns: columns.length })
    this.body.add(row)
    row.add(cell)
    drawPart(pen, cell, 'TD', () => {
      for (const [place, line] of lines.entries()) this.set.centred(line, { ...box, y: from + PADDING + place * LINE })
    })
    row.end()
    this.set.frame([box])
  }

  end(): void {
    this.open?.part.end()
  }

  /** On the first page of a group the heads are its own; on others they were already said. */
  private heads({ heads, isContinued }: GroupPart, cells: readonly Part[], y: number): void {
    for (const [column, lines] of heads.entries()) {
      const draw = () =>
        column === 0
          ? this.set.cellCentred(column, lines, { y, height: heightOf([lines]) })
          : this.set.cell(column, lines, y)
      const cell = cells[column]
      if (isContinued || !cell) drawArtifact(this.set.pen, 'Pagination', draw)
      else drawPart(this.set.pen, cell, 'TH', draw)
    }
  }

  private cellsOf(group: GroupPart, row: RowPart, rows: number): readonly Part[] {
    if (this.open?.group === group.place && this.open.place === row.place) return this.open.cells
    this.end()
    const { pen } = this.set
    const part = pen.struct('TR')
    this.body.add(part)
    const heads = row.place === 0 ? group.heads.map(() => cellPart(pen, 'TH', { scope: 'Row', rows })) : Array(HEADS)
    const cells = [...heads, ...row.cells.map(() => cellPart(pen, 'TD'))]
    for (const cell of cells) if (cell) part.add(cell)
    this.open = { group: group.place, place: row.place, part, cells }
    return cells
  }
}
