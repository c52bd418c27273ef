import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Contour } from '#clients'
import type { Work } from '#platform/work.ts'
import type { KeptDate } from '../rules/warnings/warnings.ts'
import type { Regime } from '../terms.ts'
import { appealTables } from './tables.ts'

/** A date of an open appeal that runs and is not kept yet. */
export interface WarnableRow {
  /** Whose date it is: «appeal:…», «errand:…» or «notice:…». */
  about: string
  of: KeptDate
  appealId: string
  year: number
  number: number
  contour: Contour
  regime: Regime
  registeredAt: Temporal.Instant | null
  dueAt: Temporal.Instant
  dueOn: Temporal.PlainDate
  isInHours: boolean
  assigneeId: string | null
  againstPersonId: string | null
  againstUnitId: string | null
  /** Whose errand it is. */
  personId: string | null
  unitId: string | null
  hasDraft: boolean
}

/**
 * Dates that somebody keeps, the nearest first: of answers all that run, of others those until this day that are still to be kept.
 * Of terms in hours alone, or of all. A term in days ends with the last second of its day.
 */
export async function warnableDates(
  work: Work,
  { until, inHours }: { until: Temporal.PlainDate; inHours: boolean },
): Promise<WarnableRow[]> {
  const zone = work.body.timeZone
  const ofHours = sql`(k.due_at at time zone ${zone})::time <> '23:59:59'`
  const { rows } = await sql<WarnableRow>`
    with k as (
      select 'appeal:' || a.id as about, a.id as appeal_id, 'answer' as of, a.due_at, a.due_on, null::uuid as person_id, null::uuid as unit_id
      from appeals.appeal a
      where a.body_id = ${work.body.id} and a.ended_at is null and a.due_at is not null and a.due_on is not null
        and not exists (select from appeals.pause p where p.body_id = a.body_id and p.appeal_id = a.id and p.to_at is null)
      union all
      select 'appeal:' || d.appeal_id, d.appeal_id, d.kind, d.due_at, d.due_on, null, null
      from (
        select distinct on (x.appeal_id, x.kind) x.appeal_id, x.kind, x.due_at, x.due_on, x.body_id,
          bool_or(x.met_at is not null) over (partition by x.appeal_id, x.kind) as is_met
        from appeals.appeal o join appeals.deadline x on x.body_id = o.body_id and x.appeal_id = o.id
        where o.body_id = ${work.body.id} and o.ended_at is null and x.kind <> 'answer'
        order by x.appeal_id, x.kind, x.given_at desc, x.id
      ) d
      join appeals.appeal a on a.body_id = d.body_id and a.id = d.appeal_id
      where not d.is_met and d.due_on <= ${until.toString()}::date and case d.kind
        when 'registration' then a.registered_at is null
        when 'acknowledgement' then a.acknowledged_at is null and (
          a.author ->> 'email' <> '' or a.answer_by = 'email' and a.answer_to <> '' or exists (
            select from appeals.notice n
            where n.body_id = a.body_id and n.appeal_id = a.id and n.kind = 'acknowledgement' and n.sent_at is null))
        when 'redirect' then a.outside_at is not null or exists (
          select from appeals.question q
          where q.body_id = a.body_id and q.appeal_id = a.id and q.competence <> 'own' and q.redirected_at is null)
        -- Where it ends with the term itself, the date of the answer tells.
        when 'extension-notice' then a.registered_at is not null and d.due_on < a.due_on and not exists (
          select from appeals.event e where e.body_id = a.body_id and e.appeal_id = a.id and e.kind = 'extended')
        else false end
      union all
      select 'errand:' || e.id, e.appeal_id, 'errand', (e.due_on + time '23:59:59') at time zone ${zone}, e.due_on, e.person_id, e.unit_id
      from appeals.errand e
      where e.body_id = ${work.body.id} and e.done_at is null and e.cancelled_at is null and e.due_on <= ${until.toString()}::date
      union all
      -- A paper that waits for somebody to send it, and an e-mail that was given up.
      select 'notice:' || n.id, n.appeal_id, 'notice', (n.due_on + time '23:59:59') at time zone ${zone}, n.due_on, null, null
      from appeals.notice n
      where n.body_id = ${work.body.id} and n.kind <> 'acknowledgement' and n.sent_at is null
        and (n.reach = 'paper' or n.failed_at is not null) and n.due_on <= ${until.toString()}::date
    )
    select k.about, k.of, k.appeal_id as "appealId", a.year, a.number, a.contour, a.regime,
      a.registered_at as "registeredAt", k.due_at as "dueAt", k.due_on as "dueOn", ${ofHours} as "isInHours",
      a.assignee_id as "assigneeId", a.against_person_id as "againstPersonId", a.against_unit_id as "againstUnitId",
      k.person_id as "personId", k.unit_id as "unitId",
      exists (select from appeals.answer w where w.body_id = a.body_id and w.appeal_id = a.id) as "hasDraft"
    from k join appeals.appeal a on a.body_id = ${work.body.id} and a.id = k.appeal_id
    ${inHours ? sql`where ${ofHours}` : sql``}
    order by k.due_at, a.id, k.of`.execute(appealTables(work))
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
