import { type Expression, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

/** What a receipt leads to. The answers of the sheet are not in it: its holder knows them, nobody else needs them. */
export interface ReceiptSheet {
  /** None before the box is emptied: a counted sheet gets an id that nothing joins to the one in the box. */
  sheetId: string | null
  answeredOn: Temporal.PlainDate
  /** None: a thing was rated. */
  touchpointId: string | null
  /** Out of the box and in the counters. */
  counted: boolean
}

/**
 * The sheet behind a receipt: counted, or still in the box. One statement, so that a sheet which leaves the box at this very
 * moment is found in one of the two.
 */
export async function findReceipt(work: Work, receiptHash: Buffer): Promise<ReceiptSheet | undefined> {
  const tables = surveyTables(work)
  const columns = <Id>(id: Expression<Id>, counted: boolean) =>
    [
      sql<string | null>`${id}`.as('sheetId'),
      'answered_on as answeredOn',
      'touchpoint_id as touchpointId',
      sql<boolean>`${sql.lit(counted)}`.as('counted'),
    ] as const
  const counted = tables
    .selectFrom('surveys.answer_sheet')
    .select(columns(sql.ref('id'), true))
    .where('receipt_hash', '=', receiptHash)
  const waiting = tables
    .selectFrom('surveys.box')
    .select(columns(sql`null::uuid`, false))
    .where('receipt_hash', '=', receiptHash)
  return tables
    .selectFrom(counted.unionAll(waiting).as('sheets'))
    .select(['sheetId', 'answeredOn', 'touchpointId', 'counted'])
    .orderBy('counted', 'desc')
    .executeTakeFirst()
}

/** Whether the sheet has left the box already. */
export async function isCounted(work: Work, receiptHash: Buffer): Promise<boolean> {
  return (await findReceipt(work, receiptHash))?.counted ?? false
}
