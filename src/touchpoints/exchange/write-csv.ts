import { csv } from '#platform/documents/csv.ts'
import { FORM_COLUMNS } from '#platform/html/rules/register-form.ts'
import type { FormDocument } from './form-document.ts'

/**
 * The five columns for a spreadsheet. A number and a process stand in each line: nothing is merged there, and lines are
 * sorted and filtered.
 *
 * @clause M4, App1
 */
export const writeCsv = ({ form }: FormDocument): string =>
  csv([
    FORM_COLUMNS,
    FORM_COLUMNS.map((_, place) => String(place + 1)),
    ...form.processes.flatMap(({ number, name: process, rows }) =>
      rows.map(({ name, needs, kind }) => [number, process, name, needs, kind]),
    ),
  ])
