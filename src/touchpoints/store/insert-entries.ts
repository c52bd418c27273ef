import type { Work } from '#platform/work.ts'
import type { Channel, EntryNeed, Kind } from '../terms.ts'
import { touchpointTables } from './tables.ts'

export interface NewProcess {
  id: string
  name: string
  entries: readonly NewEntry[]
}

export interface NewEntry {
  touchpointId: string
  code: string
  name: string
  channel: Channel
  kind: Kind
  needs: readonly EntryNeed[]
}

/** Puts processes with their touchpoints into the register, in this sequence after those that once stood: of a sample or the body's own. */
export async function insertEntries(
  work: Work,
  processes: readonly NewProcess[],
  sampleOf: string | null,
): Promise<void> {
  const tables = touchpointTables(work)
  const made = { made_at: work.now.toString(), sample_of: sampleOf }
  const { last } = await tables
    .selectFrom('touchpoints.process')
    .where('removed_at', 'is', null)
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirstOrThrow()
  await tables
    .insertInto('touchpoints.process')
    .values(processes.map(({ id, name }, place) => ({ id, name, position: (last ?? 0) + place + 1, ...made })))
    .execute()
  await tables
    .insertInto('touchpoints.touchpoint')
    .values(
      processes.flatMap(({ entries }) =>
        entries.map(({ touchpointId, code }) => ({ id: touchpointId, code, ...made })),
      ),
    )
    .execute()
  await tables
    .insertInto('touchpoints.version')
    .values(
      processes.flatMap(({ id, entries }) =>
        entries.map(({ touchpointId, name, channel, kind, needs }, place) => ({
          touchpoint_id: touchpointId,
          number: 1,
          process_id: id,
          position: place + 1,
          details: '{}',
          name,
          channel,
          kind,
          needs: JSON.stringify(needs),
          included_at: work.now.toString(),
          included_on: work.today.toString(),
        })),
      ),
    )
    .execute()
}
