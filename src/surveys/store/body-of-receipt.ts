/** The SQL that gives the id of the body that a receipt belongs to, for an opening: receipts carry no body code. */
export const bodyOfReceipt = (receiptHash: Buffer): string =>
  `surveys.body_of_receipt('\\x${receiptHash.toString('hex')}'::bytea)`
