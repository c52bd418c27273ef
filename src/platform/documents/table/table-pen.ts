import type { Pen } from '../pen.ts'
import { breakLines } from './break-lines.ts'
import { letterSetting } from './set-letters.ts'
import { drawArtifact } from './structure.ts'

const MM = 72 / 25.4
/** The left margin is for filing. In points, as everything here. */
export const PAPER = { left: 25 * MM, top: 20 * MM, bottom: 279 * MM, numberAt: 10 * MM }
export const LINE = 12.8
export const PADDING = 2.5
const BESIDE = 4
const SIZE = 10
const HAIR = 0.5
const MOST_WIDTHS = 5_000

export type Lines = readonly string[]

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A pen that knows the columns of its table. */
export class TablePen {
  readonly pen: Pen
  readonly columns: readonly { x: number; width: number }[]
  /** Of all columns together. */
  readonly width: number
  private readonly settable: (typed: string) => string
  private readonly widths = new Map<string, number>()

  /** @param widths in millimetres */
  constructor(pen: Pen, widths: readonly number[]) {
    this.pen = pen
    let x = PAPER.left
    this.columns = widths.map((width) => {
      const column = { x, width: width * MM }
      x += column.width
      return column
    })
    this.width = x - PAPER.left
    this.settable = letterSetting(pen)
    this.face('regular', SIZE)
  }

  face(face: 'regular' | 'bold', size = SIZE): void {
    this.widths.clear()
    this.pen.font(face).fontSize(size).fillColor('#000')
  }

  /** A text as lines that fit a column, or the whole width. */
  lines(text: string, column?: number): Lines {
    const width = column === undefined ? this.width : (this.columns[column]?.width ?? 0) - 2 * BESIDE
    return breakLines(this.settable(text), width, this.widthOf)
  }

  /** The lines of a cell, from its upper edge. */
  cell(column: number, lines: Lines, y: number): void {
    const x = (this.columns[column]?.x ?? 0) + BESIDE
    for (const [place, line] of lines.entries()) this.set(line, x, y + PADDING + place * LINE)
  }

  /** The same in the middle of the cell. */
  cellCentred(column: number, lines: Lines, { y, height }: { y: number; height: number }): void {
    const { x, width } = this.columns[column] ?? { x: 0, width: 0 }
    const from = y + (height - lines.length * LINE) / 2
    for (const [place, line] of lines.entries()) this.centred(line, { x, width, y: from + place * LINE })
  }

  centred(line: string, { x, y, width }: Omit<Box, 'height'>): void {
    this.set(line, x + (width - this.widthOf(line)) / 2, y)
  }

  frame(boxes: readonly Box[]): void {
    drawArtifact(this.pen, 'Layout', () => {
      this.pen.lineWidth(HAIR).strokeColor('#000')
      for (const { x, y, width, height } of boxes) this.pen.rect(x, y, width, height)
      this.pen.stroke()
    })
  }

  /** Words come again and again: the width of each is asked for once. */
  private readonly widthOf = (text: string): number => {
    const known = this.widths.get(text)
    if (known !== undefined) return known
    const width = this.pen.widthOfString(text)
    if (this.widths.size < MOST_WIDTHS) this.widths.set(text, width)
    return width
  }

  private set(line: string, x: number, y: number): void {
    if (line !== '') this.pen.text(line, x, y, { lineBreak: false })
  }
}

export const heightOf = (cells: readonly Lines[]): number =>
  Math.max(...cells.map(({ length }) => length)) * LINE + 2 * PADDING
