/** A line of a table of plain text. */
export interface CsvRecord {
  /** The first line that it stands in. */
  row: number
  cells: string[]
}

export const DELIMITERS = [';', ',', '\t'] as const

export type Delimiter = (typeof DELIMITERS)[number]

/**
 * The records of a table of plain text, one by one. A quotation mark that opens a cell and is never closed is a sign like any
 * other: the order's own appendix has one.
 */
export function* csvRecords(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  const from = text.startsWith('\u{feff}') ? 1 : 0
  const reading = { text, place: from, line: 1, hasEnd: true }
  const told = /^sep=(.)\r?\n/.exec(text.slice(from, from + 10))
  if (told) reading.place += told[0].length
  if (told) reading.line++
  while (reading.place < text.length) yield readRecord(reading, delimiter)
}

interface Reading {
  text: string
  place: number
  line: number
  /** Whether a quotation mark that closes may still come. */
  hasEnd: boolean
}

function readRecord(reading: Reading, delimiter: Delimiter): CsvRecord {
  const record: CsvRecord = { row: reading.line, cells: [] }
  for (;;) {
    record.cells.push(readQuoted(reading, delimiter) ?? readPlain(reading, delimiter))
    const sign = reading.text[reading.place]
    if (sign === delimiter) {
      reading.place++
      continue
    }
    if (sign === '\r' && reading.text[reading.place + 1] === '\n') reading.place++
    reading.place++
    reading.line++
    return record
  }
}

function readPlain(reading: Reading, delimiter: Delimiter): string {
  const from = reading.place
  while (reading.place < reading.text.length && !endsCell(reading.text[reading.place], delimiter)) reading.place++
  return reading.text.slice(from, reading.place)
}

/** @returns nothing where the cell does not begin with a mark, or where that is never closed */
function readQuoted(reading: Reading, delimiter: Delimiter): string | undefined {
  const { text, place } = reading
  if (text[place] !== '"' || !reading.hasEnd) return undefined
  for (let from = place + 1; ; ) {
    const mark = text.indexOf('"', from)
    if (mark < 0) {
      // No cell after this one finds an end either, so the rest of the text is looked through once.
      reading.hasEnd = false
      return undefined
    }
    const isDouble = text[mark + 1] === '"'
    if (!isDouble && (mark + 1 >= text.length || endsCell(text[mark + 1], delimiter))) {
      reading.place = mark + 1
      // Once it is known where the cell ends: a file of nothing but marks would take a piece of memory for each of them.
      const cell = text.slice(place + 1, mark).replaceAll('""', '"')
      reading.line += cell.match(/\r\n|\r|\n/g)?.length ?? 0
      return cell
    }
    from = mark + (isDouble ? 2 : 1)
  }
}

const endsCell = (sign: string | undefined, delimiter: Delimiter): boolean =>
  sign === delimiter || sign === '\n' || sign === '\r'

/** Of the delimiters the one that the first line has most of. */
export function delimiterIn(text: string): Delimiter {
  const first = text.slice(0, 2_000).split(/\r\n|\r|\n/, 1)[0] ?? ''
  const count = (delimiter: string) => first.split(delimiter).length
  return DELIMITERS.reduce((one, other) => (count(other) > count(one) ? other : one))
}

/** The apostrophe that keeps a spreadsheet from taking words for a formula is taken off again. */
export const withoutApostrophe = (cell: string): string =>
  /^'+(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(cell) ? cell.slice(1) : cell
