import { sql } from 'kysely'
import type { Work } from '../../work.ts'
import type { KeptAnswer, Keyed } from '../terms.ts'
import { keyTables } from './tables.ts'

/**
 * Takes the key for this transaction. Who comes with the same one at the same moment waits here until the first has
 * committed, and then sees its answer; or takes the key itself if the first came to nothing.
 *
 * @returns what stands under the key already
 */
export async function takeKey(work: Work, { key, hash }: Keyed): Promise<KeptAnswer | undefined> {
  const taken = await keyTables(work)
    .insertInto('platform.idempotency')
    .values({ token_id: work.by.id, key, hash, made_at: work.now.toString() })
    .onConflict((conflict) => conflict.columns(['token_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return undefined
  const { status, reply, ...kept } = await keyTables(work)
    .selectFrom('platform.idempotency')
    .select(['hash', 'status', 'reply'])
    .where('token_id', '=', work.by.id)
    .where('key', '=', key)
    .executeTakeFirstOrThrow()
  return { hash: kept.hash, status: status ?? 0, reply: reply ?? '' }
}

export async function keepAnswer(work: Work, { key }: Keyed, answer: Omit<KeptAnswer, 'hash'>): Promise<void> {
  await keyTables(work)
    .updateTable('platform.idempotency')
    .set(answer)
    .where('token_id', '=', work.by.id)
    .where('key', '=', key)
    .execute()
}

/** From here on what is done can be undone, and the work still goes on. */
export async function markPlace(work: Work): Promise<void> {
  await sql`savepoint under_key`.execute(keyTables(work))
}

export async function undoFromPlace(work: Work): Promise<void> {
  await sql`rollback to savepoint under_key`.execute(keyTables(work))
}
