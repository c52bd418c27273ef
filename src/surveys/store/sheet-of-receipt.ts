import type { Work } from '#platform/work.ts'
import { findReceipt, type ReceiptSheet } from './find-receipt.ts'
import { surveyTables } from './tables.ts'

export interface SheetOfReceipt extends ReceiptSheet {
  /** Ids of the words in it, by which a problem knows them; none before the box is emptied. */
  wordIds: readonly string[]
}

/** The sheet behind a receipt, and the words in it. */
export async function sheetOfReceipt(work: Work, receiptHash: Buffer): Promise<SheetOfReceipt | undefined> {
  const sheet = await findReceipt(work, receiptHash)
  return sheet && { ...sheet, wordIds: sheet.sheetId === null ? [] : await wordsOf(work, sheet.sheetId) }
}

async function wordsOf(work: Work, sheetId: string): Promise<string[]> {
  const rows = await surveyTables(work)
    .selectFrom('surveys.answer')
    .select('id')
    .where('sheet_id', '=', sheetId)
    .where('words', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}
