import type { NotNull } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { ValuesWish } from './read-values.ts'
import { surveyTables } from './tables.ts'

export interface CountedRating {
  /** «page:/privacy», «act:answer». */
  thing: string
  value: string
  sheets: number
}

/** How often each thing got each answer, out of the counters by month. A thing is rated by one question. */
export async function readRatings(work: Work, months: ValuesWish['months']): Promise<CountedRating[]> {
  let query = surveyTables(work)
    .selectFrom('surveys.answer_month')
    .select(({ fn }) => ['thing', 'value', fn.sum<number>('sheets').as('sheets')])
    .where('thing', 'is not', null)
    .$narrowType<{ thing: NotNull }>()
    .groupBy(['thing', 'value'])
  if (months) {
    query = query
      .where('month', '>=', months.from.toString() as never)
      .where('month', '<', months.before.toString() as never)
  }
  return query.execute()
}
