import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

/** Which answers of an edition: a time of whole months, touchpoints. */
export interface ValuesWish {
  editionId: string
  /** At one of these touchpoints. */
  touchpointIds?: readonly string[] | undefined
  months?: { from: Temporal.PlainDate; before: Temporal.PlainDate } | undefined
}

export interface CountedValue {
  question: string
  /** A mark 1 to 5, `none`, an option or `words`. */
  value: string
  sheets: number
}

/** How many gave each answer to each question of an edition, out of the counters by month. */
export async function readValues(
  work: Work,
  { editionId, touchpointIds, months }: ValuesWish,
): Promise<CountedValue[]> {
  let query = surveyTables(work)
    .selectFrom('surveys.answer_month')
    .select(({ fn }) => ['question', 'value', fn.sum<number>('sheets').as('sheets')])
    .where('edition_id', '=', editionId)
    .where('touchpoint_id', 'is not', null)
    .groupBy(['question', 'value'])
  if (touchpointIds) query = query.where('touchpoint_id', 'in', [...touchpointIds])
  if (months) {
    query = query
      .where('month', '>=', months.from.toString() as never)
      .where('month', '<', months.before.toString() as never)
  }
  return query.execute()
}
