import { type RawBuilder, sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { LOW_DAYS, LOW_MARK, type QueueKey } from '../rules/desk/queues.ts'
import type { DeskFilters, DeskReader } from '../terms/desk.ts'

export type Condition = RawBuilder<unknown>

export const all = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)

/** Of an appeal `a`: of this body, of these contours, and no complaint about whoever asks or their unit. The texts here are written out, so the body stands in them by name. */
export const mayBeSeen = (work: Work, { contours, askerId, unitId }: DeskReader): Condition =>
  sql`a.body_id = ${work.body.id}::uuid and a.contour = any(${contours}::text[])
    and (a.against_person_id is null or a.against_person_id <> ${askerId}::uuid)
    and (a.against_unit_id is null or a.against_unit_id <> ${unitId}::uuid)`

/** Of an appeal `a` beside its open pause `p`. */
export function inQueue(queue: QueueKey, { askerId, days }: DeskReader): Condition {
  const { now, today, soonOn } = days
  const open = sql`a.ended_at is null`
  switch (queue) {
    case 'overdue':
      return sql`${open} and a.due_at < ${now.toString()}::timestamptz and p.id is null`
    case 'today':
      return sql`${open} and a.due_at >= ${now.toString()}::timestamptz and a.due_on <= ${today.toString()}::date and p.id is null`
    case 'soon':
      return sql`${open} and a.due_on > ${today.toString()}::date and a.due_on <= ${soonOn.toString()}::date and p.id is null`
    case 'unregistered':
      return sql`${open} and a.registered_at is null`
    case 'unassigned':
      return sql`${open} and a.registered_at is not null and a.assignee_id is null`
    case 'waiting':
      return sql`${open} and ${isWaiting}`
    case 'returned':
      return sql`${open} and ${isReturned}`
    case 'notices':
      return sql`exists (select ${unsentOf})`
    case 'low-ratings':
      return sql`a.rating <= ${sql.lit(LOW_MARK)} and a.rated_on >= ${today.subtract({ days: LOW_DAYS }).toString()}::date`
    case 'mine':
      return sql`${open} and a.assignee_id = ${askerId}::uuid`
    case 'open':
      return open
    case 'ended':
      return sql`a.ended_at is not null`
    case 'all':
      return sql`true`
  }
}

/** An answer waits for the head. */
const isWaiting = sql<boolean>`exists (
  select from appeals.answer w where w.body_id = a.body_id and w.appeal_id = a.id and w.submitted_at is not null
    and w.returned_at is null and w.approved_at is null and w.sent_at is null)`

/** The last answer came back with remarks, and nobody has submitted another one since. */
const isReturned = sql<boolean>`exists (
  select from appeals.answer w where w.body_id = a.body_id and w.appeal_id = a.id and w.returned_at is not null
    and w.approved_at is null and w.sent_at is null and not exists (
      select from appeals.answer n where n.body_id = w.body_id and n.appeal_id = w.appeal_id and n.number > w.number
        and n.submitted_at is not null))`

/** Notices that wait to be sent, written as their index has it. */
const unsentOf = sql`from appeals.notice n where n.body_id = a.body_id and n.appeal_id = a.id
  and n.sent_at is null and (n.reach = 'paper' or n.failed_at is not null)`

/** By when the first of them is wanted. */
export const noticeOn = sql<string | null>`(select min(n.due_on) ${unsentOf})`

/** The open pause of an appeal, where there is one. */
export const withPause = sql`left join appeals.pause p on p.body_id = a.body_id and p.appeal_id = a.id and p.to_at is null`

export function filtered(filters: DeskFilters): Condition[] {
  const { way, channel, regime, kind, segment, unitId, assigneeId, topicCode, from, to } = filters
  return [
    ...(way ? [sql`a.way = ${way}`] : []),
    ...(channel ? [sql`a.channel = ${channel}`] : []),
    ...(regime ? [sql`a.regime = ${regime}`] : []),
    ...(kind ? [sql`a.kind = ${kind}`] : []),
    ...(segment ? [sql`a.segment = ${segment}`] : []),
    ...(unitId ? [sql`a.unit_id = ${unitId}::uuid`] : []),
    ...(assigneeId ? [sql`a.assignee_id = ${assigneeId}::uuid`] : []),
    ...(topicCode
      ? [
          sql`exists (select from appeals.question q
            where q.body_id = a.body_id and q.appeal_id = a.id and q.topic_code = ${topicCode})`,
        ]
      : []),
    ...(from ? [sql`a.received_on >= ${from.toString()}::date`] : []),
    ...(to ? [sql`a.received_on <= ${to.toString()}::date`] : []),
  ]
}

/** What a list shows of an appeal `a` beside its open pause `p`; so many letters of what was said. */
export const shown = (letters: number) => sql`
  a.id, a.year, a.number, a.contour, a.way, a.channel, a.regime, a.kind, a.marks, a.segment, coalesce(a.author ->> 'name', '') as author,
  left(a.words, ${sql.lit(letters)}) as words, a.received_at as "receivedAt", a.due_at as "dueAt", a.due_on as "dueOn",
  a.ended_at as "endedAt", a.registered_at as "registeredAt", a.assigned_at as "assignedAt", a.answered_at as "answeredAt",
  a.redirected_at as "redirectedAt", a.left_at as "leftAt", a.withdrawn_at as "withdrawnAt", a.assignee_id as "assigneeId",
  a.unit_id as "unitId", a.rating, a.rated_on as "ratedOn", ${noticeOn} as "noticeOn", p.id is not null as "isPaused", ${isWaiting} as "isWaiting"`
