import { dateIn } from '#platform/clock/clock.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { normOn } from '#platform/norms.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import { hashPassword } from '../proofs/password-hash.ts'
import { PASSWORD_LENGTH, type PasswordOwner, whyNotPassword } from '../rules/password.ts'
import type { Browser } from './begin-session.ts'

/** What somebody who came by a one-time link sends. */
export interface ByLink {
  token: string
  password: string
  browser: Browser
}

/** The hash of a password that may be the owner's, made before any row is held. */
export async function hashedFor(
  { clock }: Pick<SliceParts, 'clock'>,
  password: string,
  owner: PasswordOwner,
): Promise<Outcome<string>> {
  const length = normOn(PASSWORD_LENGTH, dateIn('UTC', clock.now()))
  const refusals = whyNotPassword(password, owner, length)
  return refusals.length > 0 ? refuse(...refusals) : done(await hashPassword(password))
}
