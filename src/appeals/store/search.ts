import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Sought } from '../rules/desk/sought.ts'
import { type DeskFilters, type DeskReader, type DeskRow, MOST_COUNTED, MOST_RANKED } from '../terms/desk.ts'
import { all, filtered, inQueue, shown, withPause } from './desk-conditions.ts'
import type { QueueAsk } from './queue.ts'
import { appealTables } from './tables.ts'

export interface SearchAsk extends QueueAsk {
  sought: Sought
  byMatch: boolean
  /** How many are shown already. */
  offset: number
}

export interface Found {
  rows: readonly DeskRow[]
  /** Exact up to a thousand. */
  count: number
  /** There are more than were looked through: filters and ranking went over the newest of them. */
  isMore: boolean
  /** All that was typed is too common to be looked for. */
  isEmpty: boolean
}

const LETTERS = 20_000

/**
 * Appeals that hold all the words. By time, and without filters, no more is looked for than is counted; ranking and filters
 * go over the newest five thousand.
 *
 * @clause M18b
 */
export async function searchAppeals(work: Work, reader: DeskReader, ask: SearchAsk, most: number): Promise<Found> {
  const { sought, queue, filters, byMatch, offset } = ask
  const narrows = queue !== 'all' || isNarrow(filters)
  const deepest = byMatch || narrows ? MOST_RANKED : Math.max(MOST_COUNTED, offset + most) + 1
  const text = sought.number ? String(sought.number.number) : sought.text
  const passes = narrows
    ? sql`join appeals.appeal a on a.body_id = ${work.body.id}::uuid and a.year = h.year and a.number = h.number ${withPause}
        where ${all([inQueue(queue, reader), ...filtered(filters)])}`
    : sql``
  const first = sought.number ? sql`(h.number = ${sought.number.number}) desc,` : sql``
  const { rows } = await sql<DeskRow & { counted: number; hits: number; asked: number }>`
    with w as materialized (
      select ${sought.exact}::text[] || tsvector_to_array(appeals.stems(${sought.text})) as words,
        plainto_tsquery('pg_catalog.russian', appeals.plain_words(${text})) as query
    ), h as materialized (
      select found.* from w, appeals.find_words(w.words, ${reader.contours}::text[], ${reader.askerId}::uuid, ${reader.unitId}::uuid, ${deepest},
        case when ${byMatch} then w.query end) found
    ), m as materialized (
      select h.* from h ${passes}
    ), page as materialized (
      select h.*, row_number() over (order by ${first} h.rank desc, h.year desc, h.number desc) as place from m h
      order by place offset ${offset} limit ${most}
    )
    select ${shown(LETTERS)}, c.counted, c.hits, cardinality(w.words) as asked, ts_headline('pg_catalog.russian', appeals.plain_words(left(a.words, ${sql.lit(LETTERS)})),
      w.query, ${MARKING}) as marked
    from (select (select count(*)::int from m) as counted, (select count(*)::int from h) as hits) c
    cross join w left join (page join appeals.appeal a on a.body_id = ${work.body.id}::uuid and a.id = page.appeal_id ${withPause})
      on true
    order by page.place`.execute(appealTables(work))
  const { counted = 0, hits = 0, asked = 0 } = rows[0] ?? {}
  return {
    rows: rows.filter(({ id }) => id !== null),
    count: Math.min(counted, MOST_COUNTED + 1),
    isMore: narrows && hits >= MOST_RANKED,
    isEmpty: asked === 0,
  }
}

const MARKING = 'HighlightAll=true, StartSel=\uE000, StopSel=\uE001'

const isNarrow = (filters: DeskFilters): boolean => Object.keys(filters).length > 0
