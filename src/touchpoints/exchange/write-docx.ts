import { officeFile } from '#platform/documents/office/office-file.ts'
import { XML_HEAD, xmlText } from '#platform/documents/office/xml.ts'
import { FORM_COLUMNS, NOTHING_STANDS } from '#platform/html/rules/register-form.ts'
import type { FormProcess, RegisterForm } from '../rules/form.ts'
import { DOCX_PARTS, NAMES, SECTION } from './docx-parts.ts'
import { asOfLine, type FormDocument, inPieces, titleOf } from './form-document.ts'

export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The form for a text program: its header on every page, processes merged over their rows. @clause M4, App1 */
export const writeDocx = ({ form, madeAt }: FormDocument): Promise<Buffer> =>
  officeFile(
    { title: titleOf(form), madeAt },
    {
      main: {
        name: 'word/document.xml',
        type: 'wordprocessingml.document.main+xml',
        text: inPieces(documentOf(form)),
      },
      parts: DOCX_PARTS,
    },
  )

/** In twentieths of a point; together the page between its margins. */
const WIDTHS = [500, 2360, 2650, 2560, 1852] as const
const WHOLE = WIDTHS.reduce<number>((sum, width) => sum + width, 0)
/** A row of more letters in one cell may go on over the page: kept whole it would leave a page half empty. */
const KEPT_WHOLE = 600

function* documentOf(form: RegisterForm): Iterable<string> {
  yield `${XML_HEAD}<w:document ${NAMES}><w:body>`
  yield paragraph(form.heading.join('\n'), 'Heading1')
  if (form.asOf) yield paragraph(asOfLine(form.asOf), 'AsOf')
  yield TABLE
  yield headerRow(FORM_COLUMNS)
  yield headerRow(FORM_COLUMNS.map((_, place) => String(place + 1)))
  for (const process of form.processes) yield* rowsOf(process)
  if (form.processes.length === 0) yield row([cell(WHOLE, NOTHING_STANDS, { span: 5, style: 'Number' })], true)
  yield `</w:tbl><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/></w:pPr></w:p>${SECTION}</w:body></w:document>`
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('')
const GRID = WIDTHS.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
const TABLE = `<w:tbl><w:tblPr><w:tblW w:w="${WHOLE}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${GRID}</w:tblGrid>`

const headerRow = (texts: readonly string[]): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${WIDTHS.map((width, place) =>
    cell(width, texts[place] ?? '', { style: 'ColumnTitle', align: 'center' }),
  ).join('')}</w:tr>`

function* rowsOf({ number, name, rows }: FormProcess): Iterable<string> {
  for (const [place, entry] of rows.entries()) {
    const merge = rows.length === 1 ? undefined : place === 0 ? 'restart' : 'continue'
    const texts = [...(place === 0 ? [number, name] : ['', '']), entry.name, entry.needs, entry.kind]
    const cells = texts.map((text, column) =>
      cell(WIDTHS[column] ?? 0, text, {
        ...(column < 2 && merge ? { merge } : {}),
        ...(column === 0 ? { style: 'Number' } : {}),
      }),
    )
    yield row(cells, Math.max(...texts.slice(2).map(({ length }) => length)) <= KEPT_WHOLE)
  }
}

const row = (cells: readonly string[], isKept: boolean): string =>
  `<w:tr>${isKept ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${cells.join('')}</w:tr>`

interface CellLook {
  span?: number
  merge?: 'restart' | 'continue'
  style?: string
  align?: 'center'
}

/** Each line of a cell is a paragraph. */
function cell(width: number, text: string, { span, merge, style, align }: CellLook): string {
  const look = [
    `<w:tcW w:w="${width}" w:type="dxa"/>`,
    span ? `<w:gridSpan w:val="${span}"/>` : '',
    merge ? `<w:vMerge w:val="${merge}"/>` : '',
    align ? `<w:vAlign w:val="${align}"/>` : '',
  ]
  const lines = text.replaceAll(/\r\n?/g, '\n').split('\n')
  return `<w:tc><w:tcPr>${look.join('')}</w:tcPr>${lines.map((line) => paragraph(line, style)).join('')}</w:tc>`
}

function paragraph(text: string, style?: string): string {
  const look = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''
  if (text === '') return `<w:p>${look}</w:p>`
  const words = xmlText(text).replaceAll(/[\t\n]/g, (sign) => `</w:t>${sign === '\t' ? '<w:tab/>' : '<w:br/>'}${OPEN}`)
  return `<w:p>${look}<w:r>${OPEN}${words}</w:t></w:r></w:p>`
}

const OPEN = '<w:t xml:space="preserve">'
