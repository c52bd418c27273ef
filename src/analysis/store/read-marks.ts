import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { Marked } from '../rules/satisfaction.ts'
import type { PlaceMark } from '../rules/tables.ts'
import { marksOf, type Which } from './answer-facts.ts'

/** `since`: the first day of the period itself; what lies before it belongs to the period before. */
export type Compared = Which & { since?: Temporal.PlainDate }

const isBefore = (since: Temporal.PlainDate | undefined) =>
  sql<boolean>`month < ${since?.toString() ?? '-infinity'}::date`.as('isBefore')

/** The marks of one question by touchpoint and channel, now and in the period before. */
export const readMarks = (work: Work, question: string, which: Compared): Promise<PlaceMark[]> =>
  marksOf(work, [question], which)
    .select(({ fn }) => [
      'touchpoint_id as touchpointId',
      'channel',
      isBefore(which.since),
      'value',
      fn.sum<number>('sheets').as('sheets'),
    ])
    .groupBy(['touchpointId', 'channel', 'isBefore', 'value'])
    .execute()

export interface QuestionMark extends Marked {
  question: string
}

/** The marks of several questions, now and in the period before. */
export const readQuestions = (work: Work, questions: readonly string[], which: Compared): Promise<QuestionMark[]> =>
  marksOf(work, questions, which)
    .select(({ fn }) => ['question', isBefore(which.since), 'value', fn.sum<number>('sheets').as('sheets')])
    .groupBy(['question', 'isBefore', 'value'])
    .execute()

export interface MonthMark extends Marked {
  /** `2026-11`. */
  month: string
}

/** The marks of one question by month. */
export const readMonths = (work: Work, question: string, which: Which): Promise<MonthMark[]> =>
  marksOf(work, [question], which)
    .select(({ fn }) => [
      sql<string>`to_char(month, 'YYYY-MM')`.as('month'),
      'value',
      sql<boolean>`false`.as('isBefore'),
      fn.sum<number>('sheets').as('sheets'),
    ])
    .groupBy(['marks.month', 'value'])
    .execute()
