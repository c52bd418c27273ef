import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { OneInteraction } from '../terms/journal.ts'
import { touchpointTables } from './tables.ts'

/** Takes a note away that is not folded yet; one that is being folded is waited for. @returns whether there was one */
export const takeNoteBack = (work: Work, one: OneInteraction): Promise<boolean> =>
  touches(
    work,
    sql`delete from touchpoints.interaction_note where ctid = (
      select ctid from touchpoints.interaction_note where ${like(work, one)} limit 1 for update)`,
  )

/** Takes one out of the counter of its day; a counter of nothing is none. @returns whether there was one */
export const lowerCounter = async (work: Work, one: OneInteraction): Promise<boolean> =>
  (await touches(work, sql`delete from touchpoints.interaction_day where ${like(work, one)} and interactions = 1`)) ||
  touches(
    work,
    sql`update touchpoints.interaction_day set interactions = interactions - 1
      where ${like(work, one)} and interactions > 1`,
  )

const touches = async (work: Work, query: RawBuilder<unknown>): Promise<boolean> =>
  ((await query.execute(touchpointTables(work))).numAffectedRows ?? 0n) > 0n

/** The texts here are written out, so the body stands in them by name. */
function like(work: Work, one: OneInteraction) {
  const through = 'touchpointId' in one ? { touchpointId: one.touchpointId, channel: null, address: null } : one
  const touchpointId = 'touchpointId' in through ? through.touchpointId : null
  return sql`body_id = ${work.body.id}::uuid and touchpoint_id is not distinct from ${touchpointId}::uuid
    and channel is not distinct from ${through.channel}::text and address is not distinct from ${through.address}::text
    and day = ${one.on.toString()}::date and kind = ${one.kind} and source = ${one.source}`
}
