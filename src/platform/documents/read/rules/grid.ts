/** A cell as a file has it; `above` where it is merged with the one above. */
export interface GridCell {
  text: string
  above?: boolean
}

/** A row of a table or a sheet; cells by their column from the left. */
export interface GridRow {
  row: number
  cells: readonly (GridCell | undefined)[]
}
