import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

export interface ReceiptSheet {
  answeredOn: Temporal.PlainDate
  /** Null: the sheet is about something else than a touchpoint. */
  touchpointId: string | null
  /** Out of the box and in the counters. */
  counted: boolean
}

/** The sheet behind a receipt: still in the box, or counted. */
export async function findReceipt(work: Work, receiptHash: Buffer): Promise<ReceiptSheet | undefined> {
  const tables = surveyTables(work)
  const found = async (table: 'surveys.answer_sheet' | 'surveys.box') =>
    tables
      .selectFrom(table)
      .select(['answered_on', 'touchpoint_id'])
      .where('receipt_hash', '=', receiptHash)
      .executeTakeFirst()
  const counted = await found('surveys.answer_sheet')
  const sheet = counted ?? (await found('surveys.box'))
  return sheet && { answeredOn: sheet.answered_on, touchpointId: sheet.touchpoint_id, counted: counted !== undefined }
}

/** Whether the sheet has left the box already. */
export async function isCounted(work: Work, receiptHash: Buffer): Promise<boolean> {
  const sheet = await surveyTables(work)
    .selectFrom('surveys.answer_sheet')
    .select('id')
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst()
  return sheet !== undefined
}
