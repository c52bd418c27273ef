import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { GoneEntry } from '../terms/entries.ts'
import { findEntry } from './list-entries.ts'
import { touchpointTables } from './tables.ts'

/** So many times an entry that is turned to may itself have gone; nobody is led further. */
const MOST_STEPS = 20

interface Step {
  touchpointId: string
  code: string
  name: string
  processName: string
  goneOn: string
  deed: GoneEntry['deed']
  successorId: string | null
  turnTo: string
}

/**
 * The entry of a code that stands no more, with where to turn now: where that has gone as well, on to the last one that stands.
 * Nothing for an entry that stands, and for a code of no entry.
 *
 * @clause M6
 */
export const goneByCode = (work: Work, code: string): Promise<GoneEntry | undefined> => gone(work, { code })

/** The same by the touchpoint. */
export const goneById = (work: Work, id: string): Promise<GoneEntry | undefined> => gone(work, { id })

async function gone(work: Work, which: { code: string } | { id: string }): Promise<GoneEntry | undefined> {
  const steps = await stepsFrom(work, which)
  const [first] = steps
  if (!first) return undefined
  const { touchpointId, code, name, processName, deed } = first
  const next = steps.at(-1)?.successorId
  return {
    touchpointId,
    code,
    name,
    processName,
    deed,
    goneOn: Temporal.PlainDate.from(first.goneOn),
    successor: next ? ((await findEntry(work, next)) ?? null) : null,
    turnTo: steps.find(({ turnTo }) => turnTo !== '')?.turnTo ?? '',
  }
}

/** From one gone entry to the next: each was named by the one before. What was named twice is not gone to again. */
async function stepsFrom(work: Work, which: { code: string } | { id: string }): Promise<Step[]> {
  const start = 'code' in which ? sql`t.code = ${which.code}` : sql`t.id = ${which.id}`
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<Step>`
    with recursive step as (
      select t.id, array[t.id] as passed from touchpoints.touchpoint t
      where t.body_id = ${work.body.id} and ${start} and t.removed_at is null
      union all
      select v.successor_id, s.passed || v.successor_id
      from step s join lateral (${lastOf(work, sql`s.id`)}) v on v.deed in ('excluded', 'merged')
      where v.successor_id is not null and v.successor_id <> all(s.passed) and cardinality(s.passed) < ${MOST_STEPS}
    )
    select t.id as "touchpointId", t.code, v.name, p.name as "processName", v.included_on::text as "goneOn", v.deed,
      v.successor_id as "successorId", v.turn_to as "turnTo"
    from step s
    join touchpoints.touchpoint t on t.body_id = ${work.body.id} and t.id = s.id
    join lateral (${lastOf(work, sql`s.id`)}) v on v.deed in ('excluded', 'merged')
    join touchpoints.process p on p.body_id = ${work.body.id} and p.id = v.process_id
    order by cardinality(s.passed)`.execute(touchpointTables(work))
  return rows
}

const lastOf = (work: Work, id: ReturnType<typeof sql>) => sql`
  select l.* from touchpoints.version l
  where l.body_id = ${work.body.id} and l.touchpoint_id = ${id} order by l.number desc limit 1`
