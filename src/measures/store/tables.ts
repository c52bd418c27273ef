import type { Generated } from 'kysely'
import type { DateColumn, MaybeDateColumn, MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import type { Kind, Verdict } from '../terms.ts'

interface MeasureTables {
  'measures.measure': OfBody & {
    id: Generated<string>
    problem_id: string
    kind: Kind
    deed: string
    owner_id: string
    due_on: DateColumn
    decided_at: MomentColumn
    decided_on: DateColumn
    decided_by: string
    version: Generated<number>
  }
  'measures.declining': OfBody & {
    problem_id: string
    reason: string
    declined_at: MomentColumn
    declined_on: DateColumn
    declined_by: string
  }
  'measures.completion': OfBody & {
    measure_id: string
    done: string
    done_on: DateColumn
    check_on: MaybeDateColumn
    said_at: MomentColumn
    said_by: string
  }
  'measures.effect': OfBody & {
    id: Generated<string>
    measure_id: string
    verdict: Verdict
    words: string
    check_on: MaybeDateColumn
    said_at: MomentColumn
    said_on: DateColumn
    said_by: string
  }
  'measures.word_back': OfBody & {
    id: Generated<string>
    problem_id: string
    number: number
    heard: string
    heard_on: DateColumn
    decided: string
    decided_on: DateColumn
    changed: string
    changed_on: MaybeDateColumn
    check_on: MaybeDateColumn
    words: number
    released_at: MomentColumn
    released_on: DateColumn
    released_by: string
  }
}

export const measureTables = tablesOf<MeasureTables>
