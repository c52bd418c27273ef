import type { Generated } from 'kysely'
import type { DateColumn, MaybeMomentColumn, MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'

interface ProblemTables {
  'analysis.problem_year': OfBody & { year: number; last_number: number }
  'analysis.problem': OfBody & {
    id: Generated<string>
    year: number
    number: number
    title: string
    findings: string
    process_id: string | null
    touchpoint_id: string | null
    stated_at: MomentColumn
    stated_on: DateColumn
    stated_by: string
    words_held_at: MaybeMomentColumn
    version: Generated<number>
  }
  'analysis.evidence': OfBody & {
    problem_id: string
    answer_id: string
    added_at: MomentColumn
    added_by: string
  }
}

export const problemTables = tablesOf<ProblemTables>
