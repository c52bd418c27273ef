import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { identityTables } from './tables.ts'

export interface NewSession {
  personId: string
  tokenHash: Buffer
  device: string
  endsAt: Temporal.Instant
}

export async function insertSession(work: Work, { personId, tokenHash, device, endsAt }: NewSession): Promise<string> {
  const now = work.now.toString()
  const { id } = await identityTables(work)
    .insertInto('identity.session')
    .values({
      person_id: personId,
      token_hash: tokenHash,
      device,
      made_at: now,
      seen_at: now,
      ends_at: endsAt.toString(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export interface OwnSession {
  id: string
  device: string
  madeAt: Temporal.Instant
  seenAt: Temporal.Instant
}

/** Those that have not ended, the last used first. */
export async function listSessions(work: Work, personId: string): Promise<OwnSession[]> {
  const rows = await identityTables(work)
    .selectFrom('identity.session')
    .select(['id', 'device', 'made_at', 'seen_at'])
    .where('person_id', '=', personId)
    .where('ends_at', '>', work.now.toString() as never)
    .orderBy('seen_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ id, device, made_at, seen_at }) => ({ id, device, madeAt: made_at, seenAt: seen_at }))
}

/** @returns whether it was a session of this person */
export async function deleteSession(work: Work, personId: string, sessionId: string): Promise<boolean> {
  const { numDeletedRows } = await identityTables(work)
    .deleteFrom('identity.session')
    .where('person_id', '=', personId)
    .where('id', '=', sessionId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** All of the person's, or all but the one that is kept. @returns how many */
export async function deleteSessions(work: Work, personId: string, kept?: string): Promise<number> {
  let query = identityTables(work).deleteFrom('identity.session').where('person_id', '=', personId)
  if (kept !== undefined) query = query.where('id', '!=', kept)
  return Number((await query.executeTakeFirst()).numDeletedRows)
}

/** The session that this browser had before. */
export async function deleteSessionByHash(work: Work, tokenHash: Buffer): Promise<void> {
  await identityTables(work).deleteFrom('identity.session').where('token_hash', '=', tokenHash).execute()
}

export async function deleteEndedSessions(work: Work, personId: string): Promise<void> {
  await identityTables(work)
    .deleteFrom('identity.session')
    .where('person_id', '=', personId)
    .where('ends_at', '<=', work.now.toString() as never)
    .execute()
}
