import { createHash } from 'node:crypto'
import { sealText } from './rules/seal-text.ts'
import type { AuditEntry } from './terms.ts'

/** The chain's hash; the same for sealing and for checking. */
export const sealHash = (bodyId: string, number: number, previous: Buffer, entries: readonly AuditEntry[]): Buffer =>
  createHash('sha256')
    .update(sealText(bodyId, number, previous.toString('hex'), entries))
    .digest()
