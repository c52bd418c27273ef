import type { SelectQueryBuilder } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { DateColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import type { Work } from '#platform/work.ts'

/** A row of the view that surveys publish: so many sheets gave this answer in this month. */
interface AnswerFacts extends OfBody {
  touchpoint_id: string
  channel: string
  question: string
  month: DateColumn
  value: string
  sheets: number
}

interface FactTables {
  'surveys.answer_facts': AnswerFacts
}

/** Which answers: of these touchpoints, through this channel, in these months; what is unset does not matter. */
export interface Which {
  touchpointIds?: readonly string[]
  channel?: string
  from?: Temporal.PlainDate
  before?: Temporal.PlainDate
}

const MARKS = ['none', '1', '2', '3', '4', '5']

/** The marks of these questions, counted by month; whoever asks says what to add up by. */
export function marksOf(
  work: Work,
  questions: readonly string[],
  { touchpointIds, channel, from, before }: Which,
): SelectQueryBuilder<FactTables, 'surveys.answer_facts', object> {
  let facts = factTables(work)
    .selectFrom('surveys.answer_facts')
    .where('question', 'in', questions)
    .where('value', 'in', MARKS)
  // An empty list matches nothing: a process without touchpoints has no marks.
  if (touchpointIds) facts = facts.where(({ eb, val }) => eb('touchpoint_id', '=', eb.fn.any(val([...touchpointIds]))))
  if (channel) facts = facts.where('channel', '=', channel)
  if (from) facts = facts.where('month', '>=', from.toString() as never)
  if (before) facts = facts.where('month', '<', before.toString() as never)
  return facts
}

const factTables = tablesOf<FactTables>
