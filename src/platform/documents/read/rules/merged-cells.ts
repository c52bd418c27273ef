import type { GridCell, GridRow } from './grid.ts'

/** A range of merged cells; rows and columns are counted from one, columns of the grid from nought. */
export interface MergedCells {
  firstRow: number
  lastRow: number
  firstColumn: number
  lastColumn: number
}

/** «B4:B9». */
export function readRange(range: string): MergedCells | undefined {
  const [, left, top, right, bottom] = /^\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(range) ?? []
  if (!left || !right) return undefined
  const [firstRow, lastRow] = [Number(top), Number(bottom)]
  const [firstColumn, lastColumn] = [columnOf(left), columnOf(right)]
  return firstRow > 0 && firstRow <= lastRow && firstColumn <= lastColumn
    ? { firstRow, lastRow, firstColumn, lastColumn }
    : undefined
}

/** «A» is nought, «AA» twenty-six. */
export const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

/**
 * The cells below the first row of a merged range are merged with the one above. Ranges may overlap, lie outside of the sheet or
 * contradict each other: at most so many cells are looked at.
 *
 * @returns nothing where there are more
 */
export function withMerged(
  rows: readonly GridRow[],
  ranges: readonly MergedCells[],
  most: number,
): GridRow[] | undefined {
  const grid = new Map(rows.map(({ row, cells }) => [row, [...cells]]))
  const numbers = rows.map(({ row }) => row)
  let looked = 0
  for (const { firstRow, lastRow, firstColumn, lastColumn } of ranges) {
    for (let place = firstAbove(numbers, firstRow); place < numbers.length; place++) {
      const row = numbers[place] ?? 0
      if (row > lastRow) break
      const cells = grid.get(row) ?? []
      for (let column = firstColumn; column <= lastColumn && column < cells.length + 1; column++) {
        if (++looked > most) return undefined
        cells[column] = ABOVE
      }
    }
  }
  return rows.map(({ row }) => ({ row, cells: grid.get(row) ?? [] }))
}

const ABOVE: GridCell = { text: '', above: true }

/** Where the first number above this one stands in an ascending list. */
function firstAbove(numbers: readonly number[], least: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > least) high = middle
    else low = middle + 1
  }
  return low
}
