import { record } from '#audit'
import { sendLetter } from '#platform/mail/send-letter.ts'
import { normOn } from '#platform/norms.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { confirmPassword } from '../entry/confirm-password.ts'
import { hashPassword } from '../proofs/password-hash.ts'
import { PASSWORD_LENGTH, whyNotPassword } from '../rules/password.ts'
import { savePassword } from '../store/credentials.ts'
import { entrantById } from '../store/entrants.ts'
import { deleteSessions } from '../store/sessions.ts'
import { retireLinksOf } from '../store/staff.ts'
import { changedLetter } from '../text/sign-in.ru.ts'

export interface PasswordChange {
  old: string
  password: string
  /** The session that goes on; the others end. */
  sessionId: string
  /** Where a new password is asked for by mail: for the letter to whoever did not do this. */
  resetUrl: string
}

export async function changePassword(
  work: Work,
  { old, password, sessionId, resetUrl }: PasswordChange,
): Promise<Outcome<void>> {
  const entrant = await entrantById(work, work.by.id)
  if (!entrant) throw new Error('who is signed in has not left')
  const confirmed = await confirmPassword(work, old, 'old-password')
  const unfit = whyNotPassword(password, entrant, normOn(PASSWORD_LENGTH, work.today))
  if ('refused' in confirmed) return refuse(...confirmed.refused, ...unfit)
  if (unfit.length > 0) return refuse(...unfit)

  await savePassword(work, entrant.id, await hashPassword(password))
  await deleteSessions(work, entrant.id, sessionId)
  // A link asked for earlier may be in wrong hands: that is often why a password is changed.
  await retireLinksOf(work, entrant.id)
  await sendLetter(work, { to: entrant.email, ...changedLetter(entrant.name, resetUrl) })
  await record(work, 'password.changed', `person:${entrant.id}`)
  return done(undefined)
}
