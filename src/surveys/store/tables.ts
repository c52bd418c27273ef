import type { Generated } from 'kysely'
import type { DateColumn, JsonColumn, MaybeMomentColumn, MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import type { Answers, Question } from '../terms.ts'

type SheetColumns = OfBody & {
  edition_id: string
  touchpoint_id: string
  channel: string
  mode: string
  answered_on: DateColumn
  answers: JsonColumn<Answers>
  receipt_hash: Buffer
}

export interface SurveyTables {
  'surveys.edition': OfBody & {
    id: Generated<string>
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
    touchpoint_id: string
    question: string
    mark: number | null
    words: string | null
  }
  'surveys.mark_day': OfBody & {
    touchpoint_id: string
    channel: string
    question: string
    day: DateColumn
    mark: number
    sheets: number
  }
}

export const surveyTables = tablesOf<SurveyTables>
