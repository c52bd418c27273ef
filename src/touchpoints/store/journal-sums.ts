import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { FEEDBACK } from '../terms/journal.ts'
import type { Channel } from '../terms.ts'
import { touchpointTables } from './tables.ts'

/** What came through one touchpoint, as it counts by now, or through one address. */
interface Through {
  touchpointId: string | null
  channel: Channel | null
  address: string | null
}

export interface CameSum extends Through {
  interactions: number
  answers: number
  lastOn: Temporal.PlainDate
}

/**
 * Answers count from the day after: a figure that grew as soon as somebody put their telephone away would tell who answered.
 *
 * @clause K5.3
 */
const shown = ({ today }: Work) => sql`(kind <> ${FEEDBACK} or day < ${today.toString()}::date)`

/** What came from one day on; interactions since a second one, feedback since a third. */
export async function sumsFrom(
  work: Work,
  days: { from: Temporal.PlainDate; counted: Temporal.PlainDate; answers: Temporal.PlainDate },
): Promise<CameSum[]> {
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<Through & { interactions: string; answers: string; lastOn: string }>`
    with came as materialized (
      select touchpoint_id, channel, address, max(day) as last_on,
        coalesce(sum(interactions) filter (where day >= ${days.counted.toString()}::date), 0) as interactions,
        coalesce(sum(interactions) filter (where kind = ${FEEDBACK} and day >= ${days.answers.toString()}::date), 0) as answers
      from touchpoints.interaction_day
      where body_id = ${work.body.id} and day >= ${days.from.toString()}::date and ${shown(work)}
      group by touchpoint_id, channel, address)
    select s.stands_in as "touchpointId", channel, address, sum(interactions)::text as interactions,
      sum(answers)::text as answers, max(last_on)::text as "lastOn"
    from came
    left join touchpoints.stands_in s on s.body_id = ${work.body.id} and s.touchpoint_id = came.touchpoint_id
    where came.touchpoint_id is null or s.stands_in is not null
    group by s.stands_in, channel, address`.execute(touchpointTables(work))
  const known = new Map<string, Temporal.PlainDate>()
  const dayOf = (text: string) => {
    const day = known.get(text) ?? Temporal.PlainDate.from(text)
    known.set(text, day)
    return day
  }
  return rows.map((row) => ({
    ...row,
    interactions: Number(row.interactions),
    answers: Number(row.answers),
    lastOn: dayOf(row.lastOn),
  }))
}

export interface MonthSum extends Through {
  /** The touchpoint that it came through then, before any merging. */
  cameThrough: string | null
  /** «2026-11». */
  month: string
  interactions: number
}

/** What came in each month from one day to another, both among them. */
export async function sumsByMonth(work: Work, from: Temporal.PlainDate, to: Temporal.PlainDate): Promise<MonthSum[]> {
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<Through & { cameThrough: string | null; month: string; interactions: string }>`
    select coalesce(s.stands_in, d.touchpoint_id) as "touchpointId", d.touchpoint_id as "cameThrough", channel, address,
      month, interactions::text
    from (
      select touchpoint_id, channel, address, to_char(date_trunc('month', day), 'YYYY-MM') as month,
        sum(interactions) as interactions
      from touchpoints.interaction_day
      where body_id = ${work.body.id} and day between ${from.toString()}::date and ${to.toString()}::date
        and ${shown(work)}
      group by touchpoint_id, channel, address, date_trunc('month', day)
    ) d
    left join touchpoints.stands_in s on s.body_id = ${work.body.id} and s.touchpoint_id = d.touchpoint_id`.execute(
    touchpointTables(work),
  )
  return rows.map((row) => ({ ...row, interactions: Number(row.interactions) }))
}

/** Excluded entries through which people still come, and how many since. */
export async function cameAfterExclusion(work: Work, from: Temporal.PlainDate) {
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<{
    name: string
    channel: Channel
    processName: string
    goneOn: string
    interactions: string
  }>`
    with gone as materialized (
      select distinct on (touchpoint_id) touchpoint_id, name, channel, process_id, included_on, deed
      from touchpoints.version where body_id = ${work.body.id} order by touchpoint_id, number desc)
    select gone.name, gone.channel, p.name as "processName", gone.included_on::text as "goneOn", sum(d.interactions)::text as interactions
    from gone
    join touchpoints.stands_in s on s.body_id = ${work.body.id} and s.stands_in = gone.touchpoint_id
    join touchpoints.process p on p.body_id = ${work.body.id} and p.id = gone.process_id
    join touchpoints.interaction_day d on d.body_id = ${work.body.id} and d.touchpoint_id = s.touchpoint_id
      and d.day > gone.included_on and d.day >= ${from.toString()}::date and (d.kind <> ${FEEDBACK} or d.day < ${work.today.toString()}::date)
    where gone.deed = 'excluded'
    group by gone.touchpoint_id, gone.name, gone.channel, p.name, gone.included_on`.execute(touchpointTables(work))
  return rows.map((row) => ({
    ...row,
    goneOn: Temporal.PlainDate.from(row.goneOn),
    interactions: Number(row.interactions),
  }))
}
