import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { confirmPassword } from '../entry/confirm-password.ts'
import { freshCodes } from '../entry/fresh-codes.ts'
import { saveBackupCodes } from '../store/credentials.ts'
import { FACTOR_IS_OFF } from '../text/sign-in.ru.ts'

/** New backup codes; the old ones open nothing any more. */
export async function renewBackupCodes(work: Work, password: string, key: Buffer): Promise<Outcome<string[]>> {
  const confirmed = await confirmPassword(work, password, 'codes-password')
  if ('refused' in confirmed) return confirmed
  if (!confirmed.done.secondFactor?.since) return refuse({ field: 'codes-password', why: FACTOR_IS_OFF })
  const { shown, hashes } = freshCodes(work, key)
  await saveBackupCodes(work, work.by.id, hashes)
  await record(work, 'backup-codes.renewed', `person:${work.by.id}`)
  return done(shown)
}
