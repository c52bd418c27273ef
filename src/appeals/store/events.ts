import type { Work } from '#platform/work.ts'
import type { AppealEvent, EventDetails } from '../terms/events.ts'
import type { EventKind } from '../terms.ts'
import { appealTables } from './tables.ts'

/** Writes down what happened at the work's moment, by its actor. */
export async function writeEvent(
  work: Work,
  appealId: string,
  kind: EventKind,
  details: EventDetails = {},
): Promise<void> {
  await appealTables(work)
    .insertInto('appeals.event')
    .values({
      appeal_id: appealId,
      at: work.now.toString(),
      by: work.by.id,
      kind,
      details: JSON.stringify(details),
    })
    .execute()
}

/** The line of time, the first first. */
export async function listEvents(work: Work, appealId: string): Promise<AppealEvent[]> {
  const rows = await appealTables(work)
    .selectFrom('appeals.event')
    .select(['id', 'at', 'by', 'kind', 'details'])
    .where('appeal_id', '=', appealId)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, details: row.details as EventDetails }))
}
