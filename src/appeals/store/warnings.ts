import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Contour } from '#clients'
import type { Work } from '#platform/work.ts'
import type { Regime } from '../terms.ts'
import { appealTables } from './tables.ts'

/** An open appeal whose date runs. */
export interface WarnableRow {
  appealId: string
  year: number
  number: number
  contour: Contour
  regime: Regime
  registeredAt: Temporal.Instant | null
  dueAt: Temporal.Instant
  dueOn: Temporal.PlainDate
  assigneeId: string | null
  againstPersonId: string | null
  hasDraft: boolean
}

/** Open appeals whose date runs, the nearest first; of terms in hours alone, or of all. */
export async function warnableAppeals(work: Work, { inHours }: { inHours: boolean }): Promise<WarnableRow[]> {
  const only = inHours ? sql`and a.regime like 'social-%'` : sql``
  const { rows } = await sql<WarnableRow>`
    select a.id as "appealId", a.year, a.number, a.contour, a.regime, a.registered_at as "registeredAt", a.due_at as "dueAt",
      a.due_on as "dueOn", a.assignee_id as "assigneeId", a.against_person_id as "againstPersonId",
      exists (select from appeals.answer w where w.body_id = a.body_id and w.appeal_id = a.id) as "hasDraft"
    from appeals.appeal a
    where a.body_id = ${work.body.id} and a.ended_at is null and a.due_at is not null and a.due_on is not null ${only}
      and not exists (select from appeals.pause p where p.body_id = a.body_id and p.appeal_id = a.id and p.to_at is null)
    order by a.due_at, a.id`.execute(appealTables(work))
  return rows
}

export interface Mark {
  about: string
  kind: string
  onDay: string
}

const AT_ONCE = 5_000

/** Writes down what is told. @returns what had not been told before; somebody else at the same moment is waited for */
export async function markWarned(work: Work, marks: readonly Mark[]): Promise<Mark[]> {
  const fresh: Mark[] = []
  for (let from = 0; from < marks.length; from += AT_ONCE) {
    const written = await appealTables(work)
      .insertInto('appeals.warning')
      .values(
        marks
          .slice(from, from + AT_ONCE)
          .map(({ about, kind, onDay }) => ({ about, kind, on_day: onDay, made_at: work.now.toString() })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .returning(['about', 'kind', 'on_day as onDay'])
      .execute()
    fresh.push(...written.map(({ about, kind, onDay }) => ({ about, kind, onDay: onDay.toString() })))
  }
  return fresh
}
