import type { PoolClient } from 'pg'
import type { Temporal } from 'temporal-polyfill'
import { zonesOf } from '#identity'
import { type Clock, dateIn } from '#platform/clock/clock.ts'
import { tracesOf } from '#platform/db/operator/forget-traces.ts'
import { openOperator } from '#platform/db/operator/open-operator.ts'
import type { OperatorPool } from '#platform/db/pools.ts'
import { dropUses } from '#platform/files/operator/drop-uses.ts'
import { normOn } from '#platform/norms.ts'
import { DRAFT_FILES, draftOwnerId } from '../reception-key.ts'
import { isReceptionDraftOver, RECEPTION_DRAFT_DAYS } from '../rules/reception/drafts.ts'
import { forgetUploads } from './forget-uploads.ts'

/**
 * Forgets what was begun in the reception and not gone on with, files too, and what programs have uploaded for nothing.
 *
 * @clause M15e
 * @returns how many drafts and uploads were forgotten
 */
export async function forgetReceptionDrafts(operator: OperatorPool, clock: Clock): Promise<number> {
  const client = await openOperator(operator).connect()
  let forgotten = 0
  try {
    forgotten += await forgetUploads(client, clock)
    for (const { body, day } of await daysThatAreOver(client, clock)) {
      const gone = await client.query<{ key_hash: Buffer }>(
        'delete from appeals.draft where body_id = $1 and saved_on = $2 returning key_hash',
        [body, day.toString()],
      )
      const owners = gone.rows.map(({ key_hash }) => draftOwnerId(key_hash))
      await dropUses(client, body, DRAFT_FILES, owners)
      forgotten += owners.length
    }
  } finally {
    client.release()
  }
  await tracesOf(operator, ['appeals.draft']).forget(true)
  return forgotten
}

interface DraftDay {
  body: string
  day: Temporal.PlainDate
}

async function daysThatAreOver(client: PoolClient, clock: Clock): Promise<DraftDay[]> {
  const { rows } = await client.query<DraftDay>('select distinct body_id as body, saved_on as day from appeals.draft')
  const zones = await zonesOf(
    client,
    rows.map(({ body }) => body),
  )
  return rows.filter(({ body, day }) => {
    const today = dateIn(zones.get(body) ?? 'UTC', clock.now())
    return isReceptionDraftOver(day, normOn(RECEPTION_DRAFT_DAYS, today), today)
  })
}
