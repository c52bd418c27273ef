import { type Expression, type SqlBool, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { State } from '../terms/amendments.ts'
import { IN_STATE } from './amendments.ts'
import { touchpointTables } from './tables.ts'

/** How many amendments stand where, and since when the oldest waits for the registrar. */
export interface AmendmentCounts extends Record<State, number> {
  awaitingSince: Temporal.Instant | null
}

/** Whose amendments: a unit's, or those that somebody began; unset: all. */
export type WhoseAmendments = { unitId: string | null } | { madeBy: string } | undefined

export async function countAmendments(work: Work, whose: WhoseAmendments): Promise<AmendmentCounts> {
  const count = (state: State) => sql<number>`count(*) filter (where ${IN_STATE[state]})::int`
  const min = sql<Temporal.Instant | null>`min(submitted_at) filter (where ${IN_STATE.submitted})`
  const of: Expression<SqlBool> =
    whose === undefined
      ? sql`true`
      : 'madeBy' in whose
        ? sql`made_by = ${whose.madeBy}`
        : sql`unit_id is not distinct from ${whose.unitId}::uuid`
  return touchpointTables(work)
    .selectFrom('touchpoints.amendment')
    .select([
      count('draft').as('draft'),
      count('submitted').as('submitted'),
      count('returned').as('returned'),
      count('included').as('included'),
      count('withdrawn').as('withdrawn'),
      min.as('awaitingSince'),
    ])
    .where(of)
    .executeTakeFirstOrThrow()
}
