import type { Work } from '#platform/work.ts'
import type { Sheet } from '../terms.ts'
import { surveyTables } from './tables.ts'

/** Puts the whole sheet into the box as one row. A sheet that was put in before stays as it is. @returns whether it is new */
export async function putIntoBox(work: Work, sheet: Sheet, receiptHash: Buffer): Promise<boolean> {
  const put = await surveyTables(work)
    .insertInto('surveys.box')
    .values({
      receipt_hash: receiptHash,
      edition_id: sheet.editionId,
      touchpoint_id: sheet.touchpointId,
      channel: sheet.channel,
      mode: sheet.mode,
      answered_on: sheet.answeredOn.toString(),
      answers: JSON.stringify(sheet.answers),
    })
    .onConflict((same) => same.columns(['receipt_hash']).doNothing())
    .executeTakeFirst()
  return put.numInsertedOrUpdatedRows === 1n
}
