import { keyedHash } from '#platform/keyed-hash.ts'
import { spokenCode } from '#platform/short-codes/rules/spoken-code.ts'

/**
 * The receipt of a form: a keyed hash of the body and the form's random id. The same form sent again gets the same receipt,
 * and nobody without the key can make one. What another body was sent under the same id is another answer.
 */
export const receiptOf = (key: Buffer, bodyId: string, formId: string): string =>
  spokenCode(keyedHash(key, 'code', bodyId, formId.toLowerCase()))

/** What is stored of a receipt. */
export const receiptHash = (key: Buffer, code: string): Buffer => keyedHash(key, 'stored', code)
