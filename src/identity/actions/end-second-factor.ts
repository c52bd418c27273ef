import { record } from '#audit'
import { done, type Outcome } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { confirmPassword } from '../entry/confirm-password.ts'
import { dropFactor } from '../store/credentials.ts'

/** From now on the password alone opens the door. */
export async function endSecondFactor(work: Work, password: string): Promise<Outcome<void>> {
  const confirmed = await confirmPassword(work, password, 'off-password')
  if ('refused' in confirmed) return confirmed
  await dropFactor(work, work.by.id)
  await record(work, 'second-factor.ended', `person:${work.by.id}`)
  return done(undefined)
}
