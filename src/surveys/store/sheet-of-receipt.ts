import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

/** What a receipt leads to. The answers of the sheet are not in it: its holder knows them, nobody else needs them. */
export interface SheetOfReceipt {
  answeredOn: Temporal.PlainDate
  /** None: a thing was rated. */
  touchpointId: string | null
  /** Out of the box and in the counters. */
  counted: boolean
  /** Ids of the words in it, by which a problem knows them; none before the box is emptied. */
  wordIds: readonly string[]
}

/** The sheet behind a receipt: counted, or still in the box. */
export async function sheetOfReceipt(work: Work, receiptHash: Buffer): Promise<SheetOfReceipt | undefined> {
  const tables = surveyTables(work)
  const counted = await tables
    .selectFrom('surveys.answer_sheet')
    .select(['id', 'answered_on as answeredOn', 'touchpoint_id as touchpointId'])
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst()
  if (counted) {
    const rows = await tables
      .selectFrom('surveys.answer')
      .select('id')
      .where('sheet_id', '=', counted.id)
      .where('words', 'is not', null)
      .execute()
    const { answeredOn, touchpointId } = counted
    return { answeredOn, touchpointId, counted: true, wordIds: rows.map(({ id }) => id) }
  }
  const waiting = await tables
    .selectFrom('surveys.box')
    .select(['answered_on as answeredOn', 'touchpoint_id as touchpointId'])
    .where('receipt_hash', '=', receiptHash)
    .executeTakeFirst()
  return waiting && { ...waiting, counted: false, wordIds: [] }
}
