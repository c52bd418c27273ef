import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Placement } from '../rules/effects.ts'
import { touchpointTables } from './tables.ts'

/** Where the entries stand and which places are taken, for whoever puts more beside them. The register is locked. */
export async function readPlacement(work: Work): Promise<Placement> {
  const tables = touchpointTables(work)
  const entries = await tables
    .selectFrom('touchpoints.current_entry')
    .select(['touchpoint_id', 'process_id', 'position'])
    .execute()
  const { most } = await tables
    .selectFrom('touchpoints.process')
    .where('removed_at', 'is', null)
    .select(sql<number>`coalesce(max(position), 0)`.as('most'))
    .executeTakeFirstOrThrow()
  const last = new Map<string, number>()
  for (const { process_id, position } of entries) last.set(process_id, Math.max(last.get(process_id) ?? 0, position))
  return { positions: new Map(entries.map((one) => [one.touchpoint_id, one.position])), last, lastProcess: most }
}
