import { record } from '#audit'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { actingAs, doorkeeper } from '../entry/actors.ts'
import { type Entered, enter } from '../entry/begin-session.ts'
import { lockLiveLink } from '../entry/links.ts'
import { type ByLink, hashedFor } from '../entry/new-password.ts'
import { tokenHash } from '../proofs/tokens.ts'
import { lockCredential, savePassword } from '../store/credentials.ts'
import { entrantById } from '../store/entrants.ts'
import { useLink } from '../store/one-time-links.ts'
import { bodyByLink } from '../store/openings.ts'
import { deleteSessions } from '../store/sessions.ts'
import { DEAD_LINK } from '../text/sign-in.ru.ts'
import { readLinkView } from './read-link.ts'

/** Ends every session, opens a locked account; who has a second factor goes on to its code. */
export async function resetPassword(parts: SliceParts, given: ByLink): Promise<Outcome<Entered>> {
  const link = await readLinkView(parts, 'reset', given.token)
  if (!link?.live || !link.entrant) return refuse(DEAD_LINK)
  const hashed = await hashedFor(parts, given.password, link.entrant)
  if ('refused' in hashed) return hashed
  const outcome = await parts.works.open(
    bodyByLink(tokenHash(given.token)),
    (work) => reset(work, given, hashed.done),
    doorkeeper,
  )
  return outcome ?? refuse(DEAD_LINK)
}

async function reset(work: Work, { token, browser }: ByLink, passwordHash: string): Promise<Outcome<Entered>> {
  const link = await lockLiveLink(work, 'reset', token)
  const entrant = link?.personId ? await entrantById(work, link.personId) : undefined
  if (!entrant) return refuse(DEAD_LINK)
  await useLink(work, tokenHash(token))
  await savePassword(work, entrant.id, passwordHash)
  await deleteSessions(work, entrant.id)
  await record(actingAs(work, entrant), 'password.reset', `person:${entrant.id}`)
  return done(await enter(work, entrant, await lockCredential(work, entrant.id), browser))
}
