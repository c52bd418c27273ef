import { drawTable } from '#platform/documents/table/draw-table.ts'
import { FORM_COLUMNS, NOTHING_STANDS } from '#platform/html/rules/register-form.ts'
import { asOfLine, type FormDocument, titleOf } from './form-document.ts'

export const PDF_TYPE = 'application/pdf'

/** In millimetres. */
const WIDTHS = [11, 42, 47, 41, 34] as const

/** The form on paper: its header on every page, a process that goes on says so. @clause M4, App1 */
export const writePdf = ({ form, madeAt }: FormDocument): Promise<Buffer> =>
  drawTable(
    { title: titleOf(form), madeAt },
    {
      heading: form.heading,
      below: form.asOf ? asOfLine(form.asOf) : '',
      columns: FORM_COLUMNS.map((title, place) => ({ title, width: WIDTHS[place] ?? 0 })),
      groups: form.processes.map(({ number, name, rows }) => ({
        heads: [number, name],
        rows: rows.map(({ name, needs, kind }) => [name, needs, kind]),
      })),
      none: NOTHING_STANDS,
      goesOn: 'продолжение',
    },
  )
