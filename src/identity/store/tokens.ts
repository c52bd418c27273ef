import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Role } from '../terms.ts'
import { identityTables } from './tables.ts'

/** Every token of the body, the newest first. Of the secret itself only a hash is kept, and it is not read here. */
export const listTokens = (work: Work) =>
  identityTables(work)
    .selectFrom('identity.api_token')
    .select([
      'id',
      'name',
      'role',
      'made_by as madeBy',
      'ends_at as endsAt',
      'revoked_at as revokedAt',
      'used_on as usedOn',
    ])
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .execute()

export const findToken = (work: Work, id: string) =>
  identityTables(work)
    .selectFrom('identity.api_token')
    .select(['id', 'name', 'revoked_at as revokedAt'])
    .where('id', '=', id)
    .executeTakeFirst()

/** A token that holds now, with who answers for it. */
export const findHolder = (work: Work, id: string) =>
  identityTables(work)
    .selectFrom('identity.api_token as t')
    .leftJoin('identity.person as p', (join) => join.on(sql<boolean>`p.id::text = t.made_by`))
    .select(['t.role', 'p.id as ownerId', 'p.unit_id as unitId'])
    .where('t.id', '=', id)
    .where('t.revoked_at', 'is', null)
    .where(sql<boolean>`t.ends_at > ${work.now.toString()}`)
    .executeTakeFirst()

export const lockToken = (work: Work, id: string) =>
  identityTables(work)
    .selectFrom('identity.api_token')
    .select(['id', 'revoked_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export interface NewToken {
  name: string
  role: Role
  token_hash: Buffer
  ends_at: string
}

export async function insertToken(work: Work, token: NewToken): Promise<string> {
  const row = { ...token, made_at: work.now.toString(), made_by: work.by.id }
  const { id } = await identityTables(work)
    .insertInto('identity.api_token')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function markRevoked(work: Work, id: string): Promise<void> {
  await identityTables(work)
    .updateTable('identity.api_token')
    .set({ revoked_at: work.now.toString() })
    .where('id', '=', id)
    .execute()
}
