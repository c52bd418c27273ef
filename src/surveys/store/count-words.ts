import type { NotNull } from 'kysely'
import type { Work } from '#platform/work.ts'
import { surveyTables } from './tables.ts'

export interface WordsCount {
  touchpointId: string
  question: string
  /** Sheets with words for this question. */
  sheets: number
}

/** How many left words at each touchpoint for each question. */
export const countWords = (work: Work): Promise<WordsCount[]> =>
  surveyTables(work)
    .selectFrom('surveys.answer')
    .select(({ fn }) => ['touchpoint_id as touchpointId', 'question', fn.countAll<number>().as('sheets')])
    .where('words', 'is not', null)
    .where('touchpoint_id', 'is not', null)
    .$narrowType<{ touchpointId: NotNull }>()
    .groupBy(['touchpoint_id', 'question'])
    .execute()
