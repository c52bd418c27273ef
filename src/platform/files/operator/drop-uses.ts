import type { PoolClient } from 'pg'

/** Takes away all uses by these things of a body that are there no more; the bytes go by the sweep. @returns how many */
export async function dropUses(
  client: PoolClient,
  bodyId: string,
  ownerKind: string,
  ownerIds: readonly string[],
): Promise<number> {
  const gone = await client.query(
    'delete from platform.file_use where body_id = $1 and owner_kind = $2 and owner_id = any($3)',
    [bodyId, ownerKind, ownerIds],
  )
  return gone.rowCount ?? 0
}
