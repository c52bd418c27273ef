import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Channel } from '../terms.ts'
import { touchpointTables } from './tables.ts'

export interface CountedInteraction {
  touchpoint_id: string | null
  channel: Channel | null
  address: string | null
  day: string
  kind: string
  source: string
  interactions: number
}

/** Raises the counter of the day. */
export async function raiseCounter(work: Work, counted: CountedInteraction): Promise<void> {
  await touchpointTables(work)
    .insertInto('touchpoints.interaction_day')
    .values(counted)
    .onConflict((conflict) =>
      conflict
        .columns(['touchpoint_id', 'channel', 'address', 'day', 'kind', 'source'])
        .doUpdateSet({ interactions: sql`interaction_day.interactions + excluded.interactions` }),
    )
    .execute()
}

/** Whether anything at all came through one of these touchpoints. */
export async function haveInteractions(work: Work, touchpointIds: readonly string[]): Promise<boolean> {
  const row = await touchpointTables(work)
    .selectFrom('touchpoints.interaction_day')
    .select('day')
    .where('touchpoint_id', 'in', [...touchpointIds])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
