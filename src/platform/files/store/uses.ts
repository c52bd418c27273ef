import { sql } from 'kysely'
import type { MomentColumn } from '../../db/columns.ts'
import { type OfBody, tablesOf } from '../../db/tables.ts'
import type { Work } from '../../work.ts'
import { type FileUse, lockKey, type Owner } from '../terms.ts'

interface FileTables {
  'platform.file_use': OfBody & {
    hash: Buffer
    owner_kind: string
    owner_id: string
    name: string
    type: string
    bytes: number
    kept_at: MomentColumn
  }
}

const fileTables = tablesOf<FileTables>

/** Until the transaction ends nobody sweeps these bytes away. */
export async function holdBytes(work: Work, hash: string): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${lockKey(hash)}::bigint)`.execute(fileTables(work))
}

/** Until the transaction ends nobody else takes over what these things own. */
export async function holdOwners(work: Work, ownerIds: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('file owner ' || id, 0)) from unnest(${[...ownerIds].sort()}::text[]) as id`.execute(
    fileTables(work),
  )
}

export async function insertUse(work: Work, { ownerKind, ownerId, hash, name, type, bytes }: FileUse): Promise<void> {
  await fileTables(work)
    .insertInto('platform.file_use')
    .values({
      hash: Buffer.from(hash, 'hex'),
      owner_kind: ownerKind,
      owner_id: ownerId,
      name,
      type,
      bytes,
      kept_at: work.now.toString(),
    })
    .onConflict((conflict) => conflict.columns(['owner_kind', 'owner_id', 'hash']).doNothing())
    .execute()
}

export async function findUse(work: Work, { ownerKind, ownerId }: Owner, hash: string): Promise<FileUse | undefined> {
  const row = await fileTables(work)
    .selectFrom('platform.file_use')
    .select(['name', 'type', 'bytes'])
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '=', ownerId)
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .executeTakeFirst()
  return row && { ...row, ownerKind, ownerId, hash }
}

export async function deleteUse(work: Work, { ownerKind, ownerId }: Owner, hash: string): Promise<boolean> {
  const { numDeletedRows } = await fileTables(work)
    .deleteFrom('platform.file_use')
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '=', ownerId)
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

export async function findUses(work: Work, ownerKind: string, ownerIds: readonly string[]): Promise<FileUse[]> {
  const rows = await fileTables(work)
    .selectFrom('platform.file_use')
    .select(['owner_id', 'hash', 'name', 'type', 'bytes'])
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', 'in', [...ownerIds])
    .orderBy('name')
    .execute()
  return rows.map(({ owner_id: ownerId, hash, ...rest }) => ({
    ...rest,
    ownerKind,
    ownerId,
    hash: hash.toString('hex'),
  }))
}

/** How many bytes things of this kind hold in the body. */
export async function bytesOfKind(work: Work, ownerKind: string): Promise<number> {
  const { bytes } = await fileTables(work)
    .selectFrom('platform.file_use')
    .select(({ fn }) => fn.sum<string | null>('bytes').as('bytes'))
    .where('owner_kind', '=', ownerKind)
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0)
}

/** The same of the things whose ids lie from one to another. */
export async function bytesOfOwners(
  work: Work,
  ownerKind: string,
  { from, to }: { from: string; to: string },
): Promise<number> {
  const { bytes } = await fileTables(work)
    .selectFrom('platform.file_use')
    .select(({ fn }) => fn.sum<string | null>('bytes').as('bytes'))
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', '>=', from)
    .where('owner_id', '<=', to)
    .executeTakeFirstOrThrow()
  return Number(bytes ?? 0)
}
