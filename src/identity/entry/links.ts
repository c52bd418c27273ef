import { normOn } from '#platform/norms.ts'
import type { Work } from '#platform/work.ts'
import { newToken, tokenHash } from '../proofs/tokens.ts'
import { isLinkLive, LIFETIMES, type LinkPurpose, linkEndsAt } from '../rules/lifetimes.ts'
import { dropOldLinks, insertLink, lockLink, type OneTimeLink, retireLinks } from '../store/one-time-links.ts'

const KEPT_DAYS = 30

/**
 * Makes a one-time link; only its hash is kept. A newer one takes the place of those before it, except between
 * password and code: there two browsers must not put each other out.
 *
 * @returns the token that stands in the address or in the cookie
 */
export async function makeLink(work: Work, purpose: LinkPurpose, personId: string | null): Promise<string> {
  await dropOldLinks(work, work.now.subtract({ hours: 24 * KEPT_DAYS }))
  if (purpose !== 'second-step') await retireLinks(work, purpose, personId)
  const token = newToken()
  const endsAt = linkEndsAt(purpose, work.now, normOn(LIFETIMES, work.today))
  await insertLink(work, tokenHash(token), { purpose, personId, endsAt })
  return token
}

/** The link with this token, held until the work ends, if it still opens what it was made for. */
export async function lockLiveLink(work: Work, purpose: LinkPurpose, token: string): Promise<OneTimeLink | undefined> {
  const link = await lockLink(work, tokenHash(token))
  return link && link.purpose === purpose && isLinkLive(link, work.now) ? link : undefined
}
