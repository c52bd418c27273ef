import { type NotNull, sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

/** A time that figures are cut by: whole months and quarters of the body's calendar. */
export interface Days {
  from: Temporal.PlainDate
  before: Temporal.PlainDate
}

export interface MarkCount {
  touchpointId: string
  /** 0: found it hard to say. */
  mark: number
  sheets: number
}

/** How many of each mark every touchpoint got: day counters and what still lies in the box, in one statement. */
export async function readMarks(work: Work, question: string, days: Days | undefined): Promise<MarkCount[]> {
  const tables = surveyTables(work)
  let counted = tables
    .selectFrom('surveys.answer_day')
    .select(['touchpoint_id', sql<number>`case value when 'none' then 0 else value::int end`.as('mark'), 'sheets'])
    .where('question', '=', question)
    .where('value', 'in', ['none', '1', '2', '3', '4', '5'])
    .where('touchpoint_id', 'is not', null)
  let waiting = tables
    .selectFrom('surveys.box as b')
    .select([
      'touchpoint_id',
      sql<number>`coalesce((b.answers ->> ${question})::int, 0)`.as('mark'),
      sql<number>`1`.as('sheets'),
    ])
    .where(sql<boolean>`b.answers ? ${question}`)
    .where('touchpoint_id', 'is not', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('surveys.answer_sheet as s').select('s.id').whereRef('s.receipt_hash', '=', 'b.receipt_hash'),
        ),
      ),
    )
  if (days) {
    counted = counted
      .where('day', '>=', days.from.toString() as never)
      .where('day', '<', days.before.toString() as never)
    waiting = waiting
      .where('answered_on', '>=', days.from.toString() as never)
      .where('answered_on', '<', days.before.toString() as never)
  }
  return tables
    .selectFrom(counted.unionAll(waiting).as('marks'))
    .select(({ fn }) => ['touchpoint_id as touchpointId', 'mark', fn.sum<number>('sheets').as('sheets')])
    .$narrowType<{ touchpointId: NotNull }>()
    .groupBy(['touchpoint_id', 'mark'])
    .execute()
}
