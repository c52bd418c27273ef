import type { SliceParts } from '#platform/http/slice-parts.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { doorkeeper } from '../entry/actors.ts'
import { type Browser, type Entered, enter } from '../entry/begin-session.ts'
import { countFailure, whyLocked } from '../entry/count-failure.ts'
import type { Strangers } from '../entry/strangers.ts'
import { checkPassword, type PasswordCheck } from '../proofs/password-hash.ts'
import { lockCredential, readCredential, saveStrongerHash } from '../store/credentials.ts'
import { type Entrant, entrantByEmail } from '../store/entrants.ts'
import { bodyByEmail } from '../store/openings.ts'
import { WRONG_PASSWORD } from '../text/sign-in.ru.ts'

export interface SignInWish {
  email: string
  password: string
  browser: Browser
}

interface Known {
  entrant: Entrant
  passwordHash: string
}

/**
 * The password is checked between two short works: hashing holds no row. The second one locks the row of failures,
 * so of guesses sent at once no more are heard than of guesses sent one by one.
 */
export async function signIn(parts: SliceParts, strangers: Strangers, wish: SignInWish): Promise<Outcome<Entered>> {
  const opening = bodyByEmail(wish.email)
  const known = await parts.works.open(opening, (work) => whoIs(work, wish.email), doorkeeper)
  const check = await checkPassword(known?.passwordHash, wish.password)
  const outcome =
    known && (await parts.works.open(opening, (work) => letIn(work, known, check, wish.browser), doorkeeper))
  return outcome ?? refuse(strangers.refuse(wish.email, parts.clock.now()))
}

async function whoIs(work: Work, email: string): Promise<Known | undefined> {
  const entrant = await entrantByEmail(work, email)
  const credential = entrant && (await readCredential(work, entrant.id))
  return credential && { entrant, passwordHash: credential.passwordHash }
}

async function letIn(
  work: Work,
  { entrant, passwordHash }: Known,
  check: PasswordCheck,
  browser: Browser,
): Promise<Outcome<Entered> | undefined> {
  const credential = await lockCredential(work, entrant.id)
  if (!credential) return undefined
  const locked = whyLocked(credential, work, 'password')
  if (locked) return refuse(locked)
  if (!check.right || credential.passwordHash !== passwordHash) {
    return refuse(await countFailure(work, credential, { field: 'password', why: WRONG_PASSWORD }))
  }
  if (check.stronger) await saveStrongerHash(work, entrant.id, check.stronger)
  return done(await enter(work, entrant, credential, browser))
}
