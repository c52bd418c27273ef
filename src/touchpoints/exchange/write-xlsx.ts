import { officeFile } from '#platform/documents/office/office-file.ts'
import { XML_HEAD, xmlText } from '#platform/documents/office/xml.ts'
import { FORM_COLUMNS, NOTHING_STANDS } from '#platform/html/rules/register-form.ts'
import { linesIn } from '../rules/cell-height.ts'
import type { FormProcess, RegisterForm } from '../rules/form.ts'
import { asOfLine, type FormDocument, inPieces, titleOf } from './form-document.ts'
import { LOOKS, NAMES, part, STYLES_PART, workbookOf } from './xlsx-parts.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The form for a table program: a frozen header that is printed on every page, processes merged over their rows. @clause M4, App1 */
export function writeXlsx({ form, madeAt }: FormDocument): Promise<Buffer> {
  const texts = new Texts()
  const header = form.asOf ? 4 : 3
  return officeFile(
    { title: titleOf(form), madeAt },
    {
      main: { name: 'xl/workbook.xml', type: 'spreadsheetml.sheet.main+xml', text: [workbookOf([header, header + 1])] },
      parts: [
        part('worksheets/sheet1', 'worksheet', 'rId1', inPieces(sheetOf(form, texts, header))),
        STYLES_PART,
        // Last, for it is known only when the sheet is written.
        part('sharedStrings', 'sharedStrings', 'rId3', inPieces(texts.written())),
      ],
    },
  )
}

/** In widths of a figure; together a page of A4 in letters of their size. */
const WIDTHS = [5, 22, 27, 24, 20] as const
const COLUMNS = ['A', 'B', 'C', 'D', 'E'] as const
const SIZE = 11
const LINE = 15
/** A figure is half as wide as its size is high; a cell keeps something free at both edges. */
const roomIn = (width: number, size = SIZE): number => ((width - 1) * 0.5 * SIZE) / size
/** Programs take no higher row; the words beyond it stay in the cell. */
const HIGHEST = 409
const TEXTS_LONGEST = 32_767

function* sheetOf(form: RegisterForm, texts: Texts, header: number): Iterable<string> {
  const merged: string[] = []
  yield `${XML_HEAD}<worksheet ${NAMES}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="${header + 1}" topLeftCell="A${header + 2}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${header + 2}" sqref="A${header + 2}"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE}"/><cols>${WIDTHS.map((width, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`
  const lines = [...form.heading, ...(form.asOf ? [asOfLine(form.asOf)] : [])]
  for (const [place, line] of lines.entries()) {
    const isHeading = place < form.heading.length
    const height = linesIn(line, roomIn(97, isHeading ? 14 : SIZE)) * (isHeading ? 19 : LINE)
    yield row(place + 1, height, [{ text: line, look: isHeading ? LOOKS.heading : LOOKS.asOf }], texts)
    merged.push(`A${place + 1}:E${place + 1}`)
  }
  yield row(header, heightOf(FORM_COLUMNS), FORM_COLUMNS.map(head), texts)
  yield row(
    header + 1,
    heightOf(['1']),
    FORM_COLUMNS.map((_, place) => head(String(place + 1))),
    texts,
  )
  let next = header + 2
  for (const process of form.processes) {
    yield* rowsOf(process, next, texts)
    const last = next + process.rows.length - 1
    if (last > next) merged.push(`A${next}:A${last}`, `B${next}:B${last}`)
    next = last + 1
  }
  if (form.processes.length === 0) {
    yield row(next, LINE, [NOTHING_STANDS, '', '', '', ''].map(number), texts)
    merged.push(`A${next}:E${next}`)
  }
  yield `</sheetData><mergeCells count="${merged.length}">`
  for (const range of merged) yield `<mergeCell ref="${range}"/>`
  yield `</mergeCells><printOptions horizontalCentered="1"/><pageMargins left="0.984" right="0.394" top="0.787" bottom="0.787" header="0.394" footer="0.394"/><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"/><headerFooter differentFirst="1"><oddHeader>&amp;C&amp;P</oddHeader></headerFooter><ignoredErrors><ignoredError sqref="A1:E${next}" numberStoredAsText="1"/></ignoredErrors></worksheet>`
}

interface SheetCell {
  text: string
  look: number
}

const head = (text: string): SheetCell => ({ text, look: LOOKS.head })
const number = (text: string): SheetCell => ({ text, look: LOOKS.number })
const words = (text: string): SheetCell => ({ text, look: /^\s*[=+\-@]/.test(text) ? LOOKS.guarded : LOOKS.text })

/** Together the rows of a process are as high as its name needs. */
function* rowsOf({ number: numeral, name, rows }: FormProcess, from: number, texts: Texts): Iterable<string> {
  let left = heightOf(['', name])
  for (const [place, { name: touchpoint, needs, kind }] of rows.entries()) {
    const own = heightOf(['', '', touchpoint, needs, kind])
    const height = place === rows.length - 1 ? Math.max(own, left) : own
    left -= own
    const beside = place === 0 ? [number(numeral), words(name)] : [number(''), words('')]
    yield row(from + place, height, [...beside, words(touchpoint), words(needs), words(kind)], texts)
  }
}

const heightOf = (cells: readonly string[]): number =>
  Math.max(...cells.map((text, place) => linesIn(text, roomIn(WIDTHS[place] ?? 1)))) * LINE + 2

const row = (place: number, height: number, cells: readonly SheetCell[], texts: Texts): string =>
  `<row r="${place}" ht="${Math.min(height, HIGHEST)}" customHeight="1">${cells
    .map(({ text, look }, column) => {
      const at = `r="${COLUMNS[column]}${place}" s="${look}"`
      return text === '' ? `<c ${at}/>` : `<c ${at} t="s"><v>${texts.placeOf(text)}</v></c>`
    })
    .join('')}</row>`

/** Each text once; cells name its place. */
class Texts {
  private readonly places = new Map<string, number>()
  private cells = 0

  placeOf(text: string): number {
    this.cells += 1
    const known = this.places.get(text)
    if (known !== undefined) return known
    this.places.set(text, this.places.size)
    return this.places.size - 1
  }

  *written(): Iterable<string> {
    yield `${XML_HEAD}<sst ${NAMES} count="${this.cells}" uniqueCount="${this.places.size}">`
    for (const text of this.places.keys()) yield `<si><t xml:space="preserve">${cellText(text)}</t></si>`
    yield '</sst>'
  }
}

/** Signs written as `_x0041_` would be read as what they stand for; a cell holds no more than so many letters. */
const cellText = (text: string): string =>
  xmlText([...text.slice(0, TEXTS_LONGEST)].join('').replaceAll(/_(?=x[\da-f]{4}_)/gi, '_x005F_'))
