import { record } from '#audit'
import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { backupCodeHash } from '../proofs/backup-codes.ts'
import { stepOf } from '../proofs/one-time-code.ts'
import { openSecret } from '../proofs/sealed-secret.ts'
import { isOneTimeCode, ONE_TIME_CODES, stepsToTry, typedCode } from '../rules/second-factor.ts'
import { type Credential, saveBackupCodes, saveUsedStep } from '../store/credentials.ts'

/** Takes a code of the telephone or a backup code of a locked row; either counts once. @returns whether it was good */
export async function takeCode(work: Work, credential: Credential, typed: string, key: Buffer): Promise<boolean> {
  const code = typedCode(typed)
  return isOneTimeCode(code, normOn(ONE_TIME_CODES, work.today))
    ? takeOneTimeCode(work, credential, code, key)
    : takeBackupCode(work, credential, code, key)
}

async function takeOneTimeCode(work: Work, credential: Credential, code: string, key: Buffer): Promise<boolean> {
  const step = stepOfCode(work, credential, code, key)
  if (step === undefined) return false
  await saveUsedStep(work, credential.personId, step)
  return true
}

/** The time step that the code belongs to, if it may be taken now. */
export function stepOfCode(
  work: Work,
  { personId, secondFactor }: Credential,
  code: string,
  key: Buffer,
): number | undefined {
  if (!secondFactor) return undefined
  const steps = stepsToTry(work.now, secondFactor.usedStep, normOn(ONE_TIME_CODES, work.today))
  return stepOf(openSecret(key, personId, secondFactor.sealed), code, steps)
}

async function takeBackupCode(
  work: Work,
  { personId, backupCodes }: Credential,
  code: string,
  key: Buffer,
): Promise<boolean> {
  const hash = backupCodeHash(key, personId, code)
  const left = backupCodes.filter((kept) => !kept.equals(hash))
  if (left.length === backupCodes.length) return false
  await saveBackupCodes(work, personId, left)
  await record(work, 'backup-code.used', `person:${personId}`)
  return true
}
