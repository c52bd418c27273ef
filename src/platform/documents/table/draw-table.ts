import { type About, bytesOf, newPen } from '../pen.ts'
import { planPages } from './plan-pages.ts'
import { type DocumentTable, TableSheet } from './table-sheet.ts'

/** A table over as many pages as it takes, its header on each; others get their turn between pages. */
export async function drawTable(about: About, table: DocumentTable): Promise<Buffer> {
  const pen = await newPen(about)
  const bytes = bytesOf(pen)
  const sheet = new TableSheet(pen, table)
  for (const page of planPages(sheet.groups(), sheet.measures)) {
    sheet.draw(page)
    await new Promise(setImmediate)
  }
  sheet.end()
  pen.end()
  return bytes
}
