import { record } from '#audit'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { actingAs, doorkeeper } from '../entry/actors.ts'
import { beginSession } from '../entry/begin-session.ts'
import { lockLiveLink } from '../entry/links.ts'
import { type ByLink, hashedFor } from '../entry/new-password.ts'
import { tokenHash } from '../proofs/tokens.ts'
import { type FirstPerson, whyNotFirstPerson } from '../rules/first-person.ts'
import { EMAIL_TAKEN } from '../rules/staff.ts'
import { savePassword } from '../store/credentials.ts'
import { hasAnybodyJoined, insertFirstPerson, isEmailTaken, lockBody } from '../store/entrants.ts'
import { useLink } from '../store/one-time-links.ts'
import { bodyByLink } from '../store/openings.ts'
import { unlessTaken } from '../store/unless-taken.ts'
import type { Role } from '../terms.ts'
import { DEAD_LINK } from '../text/sign-in.ru.ts'
import { readLinkView } from './read-link.ts'

export type FirstWish = ByLink & FirstPerson

const ROLES_OF_THE_FIRST: Role[] = ['administrator', 'analyst']

/** Two people with the link at once: the first one is in, the second is told so. @returns the session's token */
export async function becomeFirst(parts: SliceParts, wish: FirstWish): Promise<Outcome<string>> {
  const link = await readLinkView(parts, 'first', wish.token)
  if (!link?.live) return refuse(DEAD_LINK)
  const refusals = whyNotFirstPerson(wish)
  const hashed = await hashedFor(parts, wish.password, wish)
  if ('refused' in hashed) return refuse(...refusals, ...hashed.refused)
  if (refusals.length > 0) return refuse(...refusals)
  const outcome = await parts.works.open(
    bodyByLink(tokenHash(wish.token)),
    (work) => begin(work, wish, hashed.done),
    doorkeeper,
  )
  return outcome ?? refuse(DEAD_LINK)
}

async function begin(
  work: Work,
  { token, name, email, browser }: FirstWish,
  passwordHash: string,
): Promise<Outcome<string>> {
  await lockBody(work)
  const link = await lockLiveLink(work, 'first', token)
  if (!link || (await hasAnybodyJoined(work))) return refuse(DEAD_LINK)
  if (await isEmailTaken(work, email)) return refuse(EMAIL_TAKEN)

  const made = await unlessTaken(work, () => insertFirstPerson(work, { name, email, roles: ROLES_OF_THE_FIRST }))
  if (!made) return refuse(EMAIL_TAKEN)
  const entrant = { id: made.written, name, email, roles: ROLES_OF_THE_FIRST, isOperator: true, hasJoined: true }
  await savePassword(work, entrant.id, passwordHash)
  await useLink(work, tokenHash(token))
  await record(actingAs(work, entrant), 'person.joined', `person:${entrant.id}`, ['name', 'email', 'roles', 'operator'])
  return done(await beginSession(work, entrant, browser))
}
