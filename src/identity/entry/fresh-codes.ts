import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { backupCodeHash, newBackupCodes, shownCode } from '../proofs/backup-codes.ts'
import { ONE_TIME_CODES } from '../rules/second-factor.ts'

export interface FreshCodes {
  /** Shown once, kept nowhere. */
  shown: string[]
  hashes: Buffer[]
}

export function freshCodes(work: Work, key: Buffer): FreshCodes {
  const codes = newBackupCodes(normOn(ONE_TIME_CODES, work.today).backupCodes)
  return { shown: codes.map(shownCode), hashes: codes.map((code) => backupCodeHash(key, work.by.id, code)) }
}
