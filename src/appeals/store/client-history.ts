import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { WayIn } from '#channels'
import type { Contour } from '#clients'
import type { Work } from '#platform/work.ts'
import type { AppealMoments } from '../rules/states.ts'
import type { AnswerWay, AppealKind } from '../terms.ts'
import { notAbout } from './not-about.ts'
import { appealTables } from './tables.ts'

/** One thing between a client and the body: what they brought, a call, an answer, their rating of it. */
export interface HistoryRow extends Omit<AppealMoments, 'isPaused' | 'isWaiting'> {
  deed: 'appeal' | 'call' | 'answer' | 'rating'
  at: Temporal.Instant
  appealId: string
  year: number
  number: number
  kind: AppealKind
  way: WayIn
  /** The beginning of what was said in it. */
  words: string
  mark: number | null
  sentWay: AnswerWay | null
  total: number
}

export interface HistoryAsk {
  clientId: string
  contours: readonly Contour[]
  skip: number
  most: number
}

/**
 * The newest first, of contours that whoever asks works, and nothing of a complaint about them or their unit. A rating knows its day
 * alone and ends it; a call that is itself the appeal, or its answer, is told once.
 *
 * @clause M18b
 */
export async function clientHistory(work: Work, { clientId, contours, skip, most }: HistoryAsk): Promise<HistoryRow[]> {
  if (contours.length === 0) return []
  const ofBody = (rows: string) => sql`${sql.ref(`${rows}.body_id`)} = ${work.body.id}::uuid`
  const { rows } = await sql<HistoryRow>`
    with own as materialized (
      select * from appeals.appeal a
      where ${ofBody('a')} and a.client_id = ${clientId}::uuid and a.contour = any(${contours}::text[]) and ${notAbout(work, 'a')}
    ), h as (
      select 'appeal' as deed, received_at as at, id, left(words, 90) as words, null::smallint as mark, null as sent_way from own
      union all
      select 'call', e.at, own.id, '', null, null from own join appeals.event e on ${ofBody('e')} and e.appeal_id = own.id
      where e.kind = 'called' and (own.way <> 'phone' or e.at <> own.received_at) and not exists (
        select from appeals.answer w where ${ofBody('w')} and w.appeal_id = own.id and w.sent_at = e.at)
      union all
      select 'answer', w.sent_at, own.id, left(w.words, 90), null, w.sent_way
      from own join appeals.answer w on ${ofBody('w')} and w.appeal_id = own.id where w.sent_at is not null
      union all
      select 'rating', (r.rated_on + 1)::timestamp at time zone ${work.body.timeZone} - interval '1 second', own.id,
        left(r.words, 300), r.mark, null
      from own join appeals.rating r on ${ofBody('r')} and r.appeal_id = own.id
    )
    select h.deed, h.at, h.words, h.mark, h.sent_way as "sentWay", own.id as "appealId", own.year, own.number, own.kind, own.way,
      own.registered_at as "registeredAt", own.assigned_at as "assignedAt", own.answered_at as "answeredAt",
      own.redirected_at as "redirectedAt", own.left_at as "leftAt", own.withdrawn_at as "withdrawnAt",
      count(*) over ()::int as total
    from h join own on own.id = h.id
    order by h.at desc, array_position(array['rating', 'answer', 'call', 'appeal'], h.deed), own.number desc limit ${most} offset ${skip}`.execute(
    appealTables(work),
  )
  return rows
}
