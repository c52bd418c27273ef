import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { touchpointTables } from './tables.ts'

/** How many excluded entries send people to this one. The text is written out, so the body stands in it by name. */
export async function countTurnedTo(work: Work, touchpointId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from touchpoints.version v
    where v.body_id = ${work.body.id} and v.successor_id = ${touchpointId} and v.deed = 'excluded'`.execute(
    touchpointTables(work),
  )
  return rows[0]?.count ?? 0
}
