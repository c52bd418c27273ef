import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Contour } from '#clients'
import type { Work } from '#platform/work.ts'
import { isByDate, type QueueKey } from '../rules/desk/queues.ts'
import { type DeskFilters, type DeskReader, type DeskRow, MOST_COUNTED, MOST_LOOKED_THROUGH } from '../terms/desk.ts'
import { all, type Condition, filtered, inQueue, mayBeSeen, noticeOn, shown, withPause } from './desk-conditions.ts'
import { appealTables } from './tables.ts'

export interface QueueAsk {
  queue: QueueKey
  filters: DeskFilters
}

/** The last appeal of the sheet before: its date, day or moment as the queue goes by it, and its id. */
export interface QueuePlace {
  by: string | null
  id: string
}

export interface SheetAsk extends QueueAsk {
  below?: QueuePlace | undefined
}

const LETTERS = 400

/** So many appeals of the queue below a place. @clause M18b */
export async function listQueue(work: Work, reader: DeskReader, ask: SheetAsk, most: number): Promise<DeskRow[]> {
  const { order, below } = ORDERS[orderOf(ask.queue)]
  const wanted = all([
    mayBeSeen(work, reader),
    inQueue(ask.queue, reader),
    ...filtered(ask.filters),
    ...(ask.below ? [below(ask.below)] : []),
  ])
  // What is shown is read of those that are shown: of thousands in a queue only the sequence is needed.
  const { rows } = await sql<DeskRow>`
    with sheet as materialized (
      select a.id from ${source(work, reader, ask)} a ${withPause} where ${wanted} order by ${order} limit ${most})
    select ${shown(LETTERS)} from sheet join appeals.appeal a on a.body_id = ${work.body.id}::uuid and a.id = sheet.id ${withPause}
    order by ${order}`.execute(appealTables(work))
  return rows
}

/** How many there are: exact up to a thousand. */
export async function countQueue(work: Work, reader: DeskReader, ask: QueueAsk): Promise<number> {
  const wanted = all([mayBeSeen(work, reader), inQueue(ask.queue, reader), ...filtered(ask.filters)])
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from (
      select from ${source(work, reader, ask)} a ${withPause} where ${wanted} limit ${MOST_COUNTED + 1}) counted`.execute(
    appealTables(work),
  )
  return rows[0]?.count ?? 0
}

const orderOf = (queue: QueueKey) =>
  queue === 'notices' ? 'notice' : queue === 'low-ratings' ? 'rating' : isByDate(queue) ? 'due' : 'newest'

const ORDERS: Readonly<
  Record<'due' | 'notice' | 'rating' | 'newest', { order: Condition; below(place: QueuePlace): Condition }>
> = {
  due: {
    order: sql`a.due_at nulls last, a.id`,
    below: ({ by, id }) =>
      by === null
        ? sql`a.due_at is null and a.id > ${id}::uuid`
        : sql`(a.due_at is null or (a.due_at, a.id) > (${by}::timestamptz, ${id}::uuid))`,
  },
  notice: {
    order: sql`${noticeOn} nulls last, a.id`,
    below: ({ by, id }) =>
      by === null
        ? sql`${noticeOn} is null and a.id > ${id}::uuid`
        : sql`(${noticeOn} is null or (${noticeOn}, a.id) > (${by}::date, ${id}::uuid))`,
  },
  rating: {
    order: sql`a.rated_on desc, a.id`,
    below: ({ by, id }) => sql`(a.rated_on < ${by}::date or (a.rated_on = ${by}::date and a.id > ${id}::uuid))`,
  },
  newest: {
    order: sql`a.received_at desc, a.id`,
    below: ({ by, id }) =>
      sql`(a.received_at < ${by}::timestamptz or (a.received_at = ${by}::timestamptz and a.id > ${id}::uuid))`,
  },
}

/** By what the place of an appeal is told. */
export function placeOf(queue: QueueKey, { id, dueAt, noticeOn: on, ratedOn, receivedAt }: DeskRow): QueuePlace {
  const by = { due: dueAt, notice: on, rating: ratedOn, newest: receivedAt }[orderOf(queue)]
  return { id, by: by?.toString() ?? null }
}

/**
 * Of everything that ever came, each contour gives its newest by its own index: a filter that few pass would otherwise read
 * it all. What is open is few.
 */
function source(work: Work, { contours }: DeskReader, { queue, filters, below }: SheetAsk) {
  if (orderOf(queue) !== 'newest') return sql`appeals.appeal`
  const { from, to } = filters
  const within: Condition[] = [
    sql`o.body_id = ${work.body.id}::uuid and o.contour = c.contour`,
    ...(from ? [sql`o.received_at >= ${startOf(from, work)}::timestamptz`] : []),
    ...(to ? [sql`o.received_at < ${startOf(to.add({ days: 1 }), work)}::timestamptz`] : []),
    ...(below ? [sql`o.received_at <= ${below.by}::timestamptz`] : []),
    ...(queue === 'ended' ? [sql`o.ended_at is not null`] : []),
  ]
  const most = Object.keys(filters).some((name) => name !== 'from' && name !== 'to')
    ? MOST_LOOKED_THROUGH
    : MOST_COUNTED * 2
  return sql`(select n.* from unnest(${contours as Contour[]}::text[]) as c (contour) cross join lateral (
    select o.* from appeals.appeal o where ${all(within)} order by o.received_at desc, o.id limit ${sql.lit(most)}) n)`
}

const startOf = (day: Temporal.PlainDate, { body }: Work): string =>
  day.toZonedDateTime(body.timeZone).toInstant().toString()
