import { createHmac, randomInt } from 'node:crypto'

/** Letters and digits that are not taken for one another in handwriting. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const SIGNS_IN_CODE = 10

/** Codes for the day the telephone is lost. */
export const newBackupCodes = (count: number): string[] => Array.from({ length: count }, newCode)

const newCode = () => Array.from({ length: SIGNS_IN_CODE }, () => SIGNS[randomInt(SIGNS.length)]).join('')

/** «abcde-fghjk», as they are shown. */
export const shownCode = (code: string): string =>
  `${code.slice(0, SIGNS_IN_CODE / 2)}-${code.slice(SIGNS_IN_CODE / 2)}`

/** What the table keeps of a backup code: a hash with a key that is not in this table. */
export const backupCodeHash = (key: Buffer, personId: string, code: string): Buffer =>
  createHmac('sha256', key).update(`backup\0${personId}\0${code}`).digest()
