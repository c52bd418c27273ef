import type { Work } from '#platform/work.ts'
import type { AppealEvent, EventDetails } from '../terms/events.ts'
import type { EventKind } from '../terms.ts'
import { appealTables } from './tables.ts'

/** Writes down what happened at the work's moment, by its actor. */
export const writeEvent = (work: Work, appealId: string, kind: EventKind, details: EventDetails = {}): Promise<void> =>
  writeEvents(work, [{ appealId, kind, details }])

const AT_ONCE = 1_000

/** The same of many appeals. */
export async function writeEvents(
  work: Work,
  happened: readonly { appealId: string; kind: EventKind; details: EventDetails }[],
): Promise<void> {
  const rows = happened.map(({ appealId, kind, details }) => ({
    ...{ appeal_id: appealId, at: work.now.toString(), by: work.by.id, kind },
    details: JSON.stringify(details),
  }))
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await appealTables(work)
      .insertInto('appeals.event')
      .values(rows.slice(from, from + AT_ONCE))
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
