import { record } from '#audit'
import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { newToken, tokenHash } from '../proofs/tokens.ts'
import { LIFETIMES } from '../rules/lifetimes.ts'
import { NO_ATTEMPTS } from '../rules/lock-out.ts'
import { type Credential, saveAttempts } from '../store/credentials.ts'
import type { Entrant } from '../store/entrants.ts'
import { deleteEndedSessions, deleteSessionByHash, insertSession } from '../store/sessions.ts'
import { actingAs } from './actors.ts'
import { makeLink } from './links.ts'

/** The browser that somebody signs in with. */
export interface Browser {
  device: string
  /** The session it had until now: it ends, whoever's it was. */
  session?: string | undefined
}

/** What goes into a cookie: a session, or the right to enter the code of the second factor. */
export type Entered = { session: string } | { secondStep: string }

/** The password was right: the person is in, or goes on to the second step. Failures are forgotten only when the person is in. */
export async function enter(
  work: Work,
  entrant: Entrant,
  credential: Credential | undefined,
  browser: Browser,
): Promise<Entered> {
  if (credential?.secondFactor?.since) return { secondStep: await makeLink(work, 'second-step', entrant.id) }
  if (credential && credential.attempts.failures > 0) await saveAttempts(work, entrant.id, NO_ATTEMPTS)
  return { session: await beginSession(work, entrant, browser) }
}

/** Every sign-in makes a token of its own: one that somebody planted before is worth nothing after. */
export async function beginSession(work: Work, entrant: Entrant, { device, session }: Browser): Promise<string> {
  if (session) await deleteSessionByHash(work, tokenHash(session))
  await deleteEndedSessions(work, entrant.id)
  const token = newToken()
  const { sessionHours } = normOn(LIFETIMES, work.today)
  const endsAt = work.now.add({ hours: sessionHours })
  const id = await insertSession(work, { personId: entrant.id, tokenHash: tokenHash(token), device, endsAt })
  await record(actingAs(work, entrant), 'session.begun', `session:${id}`)
  return token
}
