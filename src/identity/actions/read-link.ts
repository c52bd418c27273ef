import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { doorkeeper } from '../entry/actors.ts'
import { tokenHash } from '../proofs/tokens.ts'
import { isLinkLive, type LinkPurpose } from '../rules/lifetimes.ts'
import { type Entrant, entrantById } from '../store/entrants.ts'
import { readLink } from '../store/one-time-links.ts'
import { bodyByLink } from '../store/openings.ts'

/** What stands behind the token of an address. */
export interface LinkView {
  live: boolean
  bodyName: string
  /** Nobody yet behind the link of the first administrator. */
  entrant?: Entrant | undefined
}

/** @returns nothing for a token that we never gave for this purpose */
export const readLinkView = (
  { works }: SliceParts,
  purpose: LinkPurpose,
  token: string,
): Promise<LinkView | undefined> =>
  works.open(bodyByLink(tokenHash(token)), (work) => view(work, purpose, token), doorkeeper)

async function view(work: Work, purpose: LinkPurpose, token: string): Promise<LinkView | undefined> {
  const link = await readLink(work, tokenHash(token))
  if (link?.purpose !== purpose) return undefined
  const entrant = link.personId === null ? undefined : await entrantById(work, link.personId)
  const isForNobody = link.personId !== null && !entrant
  return { live: isLinkLive(link, work.now) && !isForNobody, bodyName: work.body.name, entrant }
}
