/** Rows of the form that one file may bring. */
export const MOST_ROWS = 10_000
