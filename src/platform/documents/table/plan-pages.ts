/** Rows that share what stands in the first columns, as lines that fit. */
export interface Group {
  /** What stands once beside all rows. */
  heads: readonly (readonly string[])[]
  /** The same where the group goes on on a further page. */
  goesOn: readonly (readonly string[])[]
  rows: Iterable<readonly (readonly string[])[]>
}

/** Heights in the units of the page: of a line, and of what stands above and below the lines of a cell together. */
export interface Measures {
  line: number
  padding: number
  /** What the first page has for rows, and each further one. */
  first: number
  further: number
}

/** A row, or as much of it as fits a page. */
export interface RowPart {
  place: number
  cells: readonly (readonly string[])[]
  height: number
}

/** As much of a group as fits a page. */
export interface GroupPart {
  place: number
  heads: readonly (readonly string[])[]
  /** It began on an earlier page. */
  isContinued: boolean
  rows: RowPart[]
}

export type PagePlan = readonly GroupPart[]

/** A row higher than this part of a page may be parted: moved whole to the next one it would leave too much empty. */
const KEPT_WHOLE = 1 / 3
/** No part of a row is lower than so many lines, if the row has them. */
const FEWEST_LINES = 3

type Cells = readonly (readonly string[])[]

const tallest = (cells: Cells): number => Math.max(1, ...cells.map(({ length }) => length))

/**
 * Which rows stand on which page: rows in their sequence, kept whole where they can be, and beside the rows of each page
 * what they belong to. Pages come one by one, so that a long table holds nobody up.
 */
export function* planPages(groups: Iterable<Group>, measures: Measures): Iterable<PagePlan> {
  const sheet = new Filling(measures)
  let place = 0
  for (const group of groups) yield* placed(group, place++, sheet)
  yield sheet.turn()
}

function* placed(group: Group, place: number, sheet: Filling): Iterable<PagePlan> {
  let heads = group.heads
  let part: GroupPart | undefined
  let number = 0
  for (const row of group.rows) {
    let left: Cells = row
    while (left.length > 0) {
      const lines = tallest(left)
      const taken = sheet.linesFor(lines, part ? 0 : tallest(heads))
      if (taken === 0) {
        yield sheet.turn()
        part = undefined
        continue
      }
      if (!part) {
        part = sheet.begin(place, heads, number > 0 || left !== row)
        heads = group.goesOn
      }
      sheet.put(part, { place: number, cells: left.map((text) => text.slice(0, taken)) }, taken)
      left = taken < lines ? left.map((text) => text.slice(taken)) : []
    }
    number += 1
  }
  sheet.end()
}

/** The page that is being filled. */
class Filling {
  private page: GroupPart[] = []
  private room: number
  private readonly measures: Measures

  constructor(measures: Measures) {
    this.measures = measures
    this.room = measures.first
  }

  /** How many lines of a row the page takes beside so many lines of heads; none: it belongs on the next one. */
  linesFor(lines: number, heads: number): number {
    if (this.heightOf(Math.max(lines, heads)) <= this.room) return lines
    const fitting = Math.floor((this.room - this.measures.padding) / this.measures.line)
    if (this.page.length === 0) return Math.max(1, Math.min(fitting, lines))
    const isKept = this.heightOf(lines) <= this.measures.further * KEPT_WHOLE
    return isKept || fitting < Math.max(FEWEST_LINES, heads) ? 0 : Math.min(fitting, lines)
  }

  begin(place: number, heads: Cells, isContinued: boolean): GroupPart {
    const part = { place, heads, isContinued, rows: [] }
    this.page.push(part)
    return part
  }

  put(part: GroupPart, row: Omit<RowPart, 'height'>, lines: number): void {
    const height = this.heightOf(lines)
    part.rows.push({ ...row, height })
    this.room -= height
  }

  /** What stands beside rows may be higher than they are together: the last of them then grows. */
  end(): void {
    const part = this.page.at(-1)
    const last = part?.rows.at(-1)
    if (!part || !last) return
    const missing = this.heightOf(tallest(part.heads)) - part.rows.reduce((sum, { height }) => sum + height, 0)
    if (missing <= 0) return
    last.height += missing
    this.room -= missing
  }

  turn(): PagePlan {
    this.end()
    const full = this.page
    this.page = []
    this.room = this.measures.further
    return full
  }

  private heightOf(lines: number): number {
    return lines * this.measures.line + this.measures.padding
  }
}
