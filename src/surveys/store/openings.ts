import type { Opening } from '#platform/db/open-work.ts'

/** The body that a receipt belongs to: receipts carry no body code. */
export const bodyByReceipt = (receiptHash: Buffer): Opening =>
  `select b.id, b.code, b.name, b.genitive, b.time_zone, set_config('otklik.body', b.id::text, true)
   from identity.body b where b.id = surveys.body_of_receipt('\\x${receiptHash.toString('hex')}'::bytea)`
