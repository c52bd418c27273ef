import type { Secrets } from '#platform/db/secrets.ts'
import { keyedHash } from '#platform/keyed-hash.ts'
import { spokenCode } from '#platform/short-codes/rules/spoken-code.ts'

type Key = Pick<Secrets, 'receipts'>

/** What is stored of a form: the same form sent again is found by it. What another body was sent under the same id is another appeal. */
export const formHashOf = ({ receipts }: Key, bodyId: string, formId: string): Buffer =>
  keyedHash(receipts, 'appeal-form', bodyId, formId.toLowerCase())

/**
 * The code of an appeal's status page, «7КМ2-АБ4Х-9ЭЮ3»: the same for the same form, and made again for a later letter from what is
 * stored of the form. Nobody without the key can make one.
 */
export const codeOf = ({ receipts }: Key, formHash: Buffer): string =>
  spokenCode(keyedHash(receipts, 'appeal-code', formHash.toString('hex')))

/** What is stored of a code, and what it is found by. */
export const codeHash = ({ receipts }: Key, code: string): Buffer => keyedHash(receipts, 'appeal-code-stored', code)
