import { record } from '#audit'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { actingAs, doorkeeper } from '../entry/actors.ts'
import { beginSession } from '../entry/begin-session.ts'
import { lockLiveLink } from '../entry/links.ts'
import { type ByLink, hashedFor } from '../entry/new-password.ts'
import { tokenHash } from '../proofs/tokens.ts'
import { dropFactor, savePassword } from '../store/credentials.ts'
import { entrantById, saveJoined } from '../store/entrants.ts'
import { useLink } from '../store/one-time-links.ts'
import { bodyByLink } from '../store/openings.ts'
import { deleteSessions } from '../store/sessions.ts'
import { DEAD_LINK } from '../text/sign-in.ru.ts'
import { readLinkView } from './read-link.ts'

/** Who was invited sets a password and is in. @returns the session's token */
export async function join(parts: SliceParts, given: ByLink): Promise<Outcome<string>> {
  const link = await readLinkView(parts, 'join', given.token)
  if (!link?.live || !link.entrant) return refuse(DEAD_LINK)
  const hashed = await hashedFor(parts, given.password, link.entrant)
  if ('refused' in hashed) return hashed
  const outcome = await parts.works.open(
    bodyByLink(tokenHash(given.token)),
    (work) => joinStaff(work, given, hashed.done),
    doorkeeper,
  )
  return outcome ?? refuse(DEAD_LINK)
}

async function joinStaff(work: Work, { token, browser }: ByLink, passwordHash: string): Promise<Outcome<string>> {
  const link = await lockLiveLink(work, 'join', token)
  const entrant = link?.personId ? await entrantById(work, link.personId) : undefined
  if (!entrant) return refuse(DEAD_LINK)
  await useLink(work, tokenHash(token))
  await savePassword(work, entrant.id, passwordHash)
  // Who comes back after a time away begins anew: the telephone of then may be lost.
  await dropFactor(work, entrant.id)
  await deleteSessions(work, entrant.id)
  await saveJoined(work, entrant.id)
  await record(actingAs(work, entrant), 'person.joined', `person:${entrant.id}`)
  return done(await beginSession(work, entrant, browser))
}
