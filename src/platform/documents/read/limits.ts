/** What is read at most. A table of ten thousand rows with all its words stays far below each of them. */
export const MOST_FILE_BYTES = 10 * 1024 * 1024

/** Files inside an office document. A table has about twenty; one with a picture on every page, some hundreds. */
export const MOST_PARTS = 2_000

/** One part when it is unpacked: ten thousand rows of a large table take about a third of it. */
export const MOST_PART_BYTES = 96 * 1024 * 1024

/** A part that unpacks to more than so many times itself is no text of people but a bomb: tables that repeat themselves reach a hundred. */
export const MOST_RATIO = 400

/** Small parts may be as even as they like. */
export const RATIO_FROM_BYTES = 1024 * 1024

/** Elements inside elements: office programs stay below fifty. */
export const MOST_DEPTH = 200

/** Rows of all tables of a file. */
export const MOST_GRID_ROWS = 50_000

/** Columns that are looked at: tables of people have far fewer. */
export const MOST_COLUMNS = 64

/** Letters in one cell. */
export const MOST_CELL = 20_000

/** Cells that lie under merged ones: overlapping ranges could ask for any number. */
export const MOST_COVERED = 1_000_000
