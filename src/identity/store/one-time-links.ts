import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { LinkMoments, LinkPurpose } from '../rules/lifetimes.ts'
import { identityTables } from './tables.ts'

export interface OneTimeLink extends LinkMoments {
  purpose: LinkPurpose
  personId: string | null
  madeAt: Temporal.Instant
}

export type NewLink = Pick<OneTimeLink, 'purpose' | 'personId' | 'endsAt'>

export async function insertLink(work: Work, tokenHash: Buffer, link: NewLink): Promise<void> {
  await identityTables(work)
    .insertInto('identity.one_time_link')
    .values({
      token_hash: tokenHash,
      purpose: link.purpose,
      person_id: link.personId,
      made_at: work.now.toString(),
      ends_at: link.endsAt.toString(),
    })
    .execute()
}

export async function readLink(work: Work, tokenHash: Buffer): Promise<OneTimeLink | undefined> {
  const row = await linkRow(work, tokenHash).executeTakeFirst()
  return row && linkOf(row)
}

/** Whoever comes second with the same link waits here until the first is done. */
export async function lockLink(work: Work, tokenHash: Buffer): Promise<OneTimeLink | undefined> {
  const row = await linkRow(work, tokenHash).forUpdate().executeTakeFirst()
  return row && linkOf(row)
}

const linkRow = (work: Work, tokenHash: Buffer) =>
  identityTables(work)
    .selectFrom('identity.one_time_link')
    .select(['purpose', 'person_id', 'made_at', 'ends_at', 'used_at'])
    .where('token_hash', '=', tokenHash)

interface LinkRow {
  purpose: LinkPurpose
  person_id: string | null
  made_at: Temporal.Instant
  ends_at: Temporal.Instant
  used_at: Temporal.Instant | null
}

const linkOf = ({ purpose, person_id, made_at, ends_at, used_at }: LinkRow): OneTimeLink => ({
  purpose,
  personId: person_id,
  madeAt: made_at,
  endsAt: ends_at,
  usedAt: used_at,
})

export async function useLink(work: Work, tokenHash: Buffer): Promise<void> {
  await identityTables(work)
    .updateTable('identity.one_time_link')
    .set({ used_at: work.now.toString() })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** Links of this purpose that were not used open nothing any more: a newer one takes their place. */
export async function retireLinks(work: Work, purpose: LinkPurpose, personId: string | null): Promise<void> {
  await identityTables(work)
    .updateTable('identity.one_time_link')
    .set({ used_at: work.now.toString() })
    .where('purpose', '=', purpose)
    .where('person_id', 'is not distinct from', personId)
    .where('used_at', 'is', null)
    .execute()
}

/** Links whose time ended long ago need not be told from unknown ones. */
export async function dropOldLinks(work: Work, before: Temporal.Instant): Promise<void> {
  await identityTables(work)
    .deleteFrom('identity.one_time_link')
    .where('ends_at', '<', before.toString() as never)
    .execute()
}

export async function countLinksSince(
  work: Work,
  purpose: LinkPurpose,
  personId: string,
  since: Temporal.Instant,
): Promise<number> {
  const { links } = await identityTables(work)
    .selectFrom('identity.one_time_link')
    .select(({ fn }) => fn.countAll<number>().as('links'))
    .where('purpose', '=', purpose)
    .where('person_id', '=', personId)
    .where('made_at', '>', since.toString() as never)
    .executeTakeFirstOrThrow()
  return links
}
