import type { Generated } from 'kysely'
import type { DateColumn, JsonColumn, MaybeMomentColumn, MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import type { Answers, Question, Typed } from '../terms.ts'

type SheetColumns = OfBody & {
  edition_id: string
  touchpoint_id: string | null
  thing: string | null
  channel: string
  mode: string
  answered_on: DateColumn
  answers: JsonColumn<Answers>
  receipt_hash: Buffer
}

export interface SurveyTables {
  'surveys.edition': OfBody & {
    id: Generated<string>
    instrument: string
    number: number
    questions: JsonColumn<readonly Question[]>
    opened_at: MomentColumn
    closed_at: MaybeMomentColumn
  }
  'surveys.box': SheetColumns
  'surveys.answer_sheet': SheetColumns & { id: string }
  'surveys.answer': OfBody & {
    id: string
    sheet_id: string
    touchpoint_id: string | null
    question: string
    mark: number | null
    option: string | null
    words: string | null
  }
  'surveys.answer_day': CounterColumns & { day: DateColumn }
  'surveys.answer_month': CounterColumns & { month: DateColumn }
  'surveys.draft': OfBody & {
    key_hash: Buffer
    touchpoint_id: string
    step: number
    typed: JsonColumn<Typed>
    saved_on: DateColumn
  }
}

type CounterColumns = OfBody & {
  question: string
  touchpoint_id: string | null
  thing: string | null
  channel: string
  edition_id: string
  /** A mark 1 to 5, `none`, the id of an option, or `words`. */
  value: string
  sheets: number
}

export const surveyTables = tablesOf<SurveyTables>
