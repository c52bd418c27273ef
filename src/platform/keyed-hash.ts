import { createHmac } from 'node:crypto'

/** A keyed hash: whoever has only the table cannot guess what was hashed. */
export const keyedHash = (key: Buffer, ...parts: readonly string[]): Buffer =>
  createHmac('sha256', key).update(parts.join('\0')).digest()
