import type { PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'

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

/**
 * Takes away the uses of this kind that are older, in all bodies; the bytes go by the sweep. From body to body by the key, for of all
 * that is kept these are few. @returns how many
 */
export async function dropUsesBefore(client: PoolClient, ownerKind: string, before: Temporal.Instant): Promise<number> {
  const gone = await client.query(
    `with recursive bodies as (
       (select body_id from platform.file_use order by body_id limit 1)
       union all
       select (select u.body_id from platform.file_use u where u.body_id > b.body_id order by u.body_id limit 1)
       from bodies b where b.body_id is not null
     )
     delete from platform.file_use u using bodies b
     where u.body_id = b.body_id and u.owner_kind = $1 and u.kept_at < $2`,
    [ownerKind, before.toString()],
  )
  return gone.rowCount ?? 0
}
