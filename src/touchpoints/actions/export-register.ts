import type { Temporal } from 'temporal-polyfill'
import { CSV_TYPE } from '#platform/documents/csv.ts'
import type { ApiFile } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import type { FormDocument } from '../exchange/form-document.ts'
import { writeCsv } from '../exchange/write-csv.ts'
import { DOCX_TYPE, writeDocx } from '../exchange/write-docx.ts'
import { PDF_TYPE, writePdf } from '../exchange/write-pdf.ts'
import { writeXlsx, XLSX_TYPE } from '../exchange/write-xlsx.ts'
import { exportName } from '../rules/file-names.ts'
import { formOf } from '../rules/form.ts'
import { entriesOn } from '../store/entries-on.ts'

/** The files that the form is written as. */
export const EXPORTS = {
  docx: { type: DOCX_TYPE, write: writeDocx },
  xlsx: { type: XLSX_TYPE, write: writeXlsx },
  pdf: { type: PDF_TYPE, write: writePdf },
  csv: { type: CSV_TYPE, write: async (form: FormDocument) => writeCsv(form) },
} as const satisfies Record<string, { type: string; write(form: FormDocument): Promise<Buffer | string> }>

export type Export = keyof typeof EXPORTS

/** The register in its form as a file; on a day that was asked for, the form says which. @clause M4, M6, App1 */
export async function exportRegister(work: Work, as: Export, asOf: Temporal.PlainDate | null): Promise<ApiFile> {
  const on = asOf ?? work.today
  const form = formOf(work.body.genitive, await entriesOn(work, on), asOf)
  const { type, write } = EXPORTS[as]
  return { bytes: await write({ form, madeAt: work.now }), type, name: exportName(on.toString(), as) }
}
