import type { PoolClient } from 'pg'
import type { Clock } from '#platform/clock/clock.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { sealHash } from '../seal-hash.ts'
import { entryOf } from '../store/list-entries.ts'

const LOCK = 7_320_114_002
const MOST = 5_000

/**
 * Seals what is committed, body by body, in batches. One process at a time; the writers never wait for it.
 * @returns how many entries were sealed and the last hash of each body, for the log: an anchor outside the database
 */
export async function sealAudit(
  operator: OperatorPool,
  clock: Clock,
): Promise<{ body: string; sealed: number; hash: string }[]> {
  const client = await openOperator(operator).connect()
  try {
    const { rows } = await client.query('select pg_try_advisory_lock($1) as mine', [LOCK])
    if (!rows[0].mine) return []
    return await sealBodies(client, clock)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [LOCK]).catch(() => {})
    client.release()
  }
}

async function sealBodies(client: PoolClient, clock: Clock) {
  const bodies = await client.query<{ body_id: string }>(`select distinct body_id from audit.entry e
    where not exists (select from audit.sealed s where s.body_id = e.body_id and s.entry_id = e.id)`)
  const sealed: { body: string; sealed: number; hash: string }[] = []
  for (const { body_id } of bodies.rows) sealed.push(await sealOne(client, body_id, clock))
  return sealed
}

async function sealOne(client: PoolClient, body: string, clock: Clock) {
  await client.query('begin')
  try {
    const entries = (
      await client.query(
        `select * from audit.entry e where body_id = $1
          and not exists (select from audit.sealed s where s.body_id = e.body_id and s.entry_id = e.id)
          order by id limit $2`,
        [body, MOST],
      )
    ).rows.map(entryOf)
    const last = (
      await client.query('select number, hash from audit.seal where body_id = $1 order by number desc limit 1', [body])
    ).rows[0]
    const number = (last?.number ?? 0) + 1
    const previous = (last?.hash ?? Buffer.alloc(32)) as Buffer
    const hash = sealHash(body, number, previous, entries)
    const ids = entries.map(({ id }) => id)
    await client.query(
      'insert into audit.seal (body_id, number, entry_ids, previous, hash, sealed_at) values ($1, $2, $3, $4, $5, $6)',
      [body, number, ids, previous, hash, clock.now().toString()],
    )
    await client.query(
      'insert into audit.sealed (body_id, entry_id, seal_number) select $1, unnest($2::bigint[]), $3',
      [body, ids, number],
    )
    await client.query('commit')
    return { body, sealed: ids.length, hash: hash.toString('hex') }
  } catch (fault) {
    await client.query('rollback')
    throw fault
  }
}
