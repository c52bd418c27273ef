import type { Generated } from 'kysely'
import type { Author } from '#channels'
import type { Contour, Segment } from '#clients'
import type { DateColumn, JsonColumn, MaybeDateColumn, MaybeMomentColumn, MomentColumn } from '#platform/db/columns.ts'
import { type OfBody, tablesOf } from '#platform/db/tables.ts'
import type { Channel, Direction, Need } from '#touchpoints'
import type { BoxedFile, InternalTopic } from '../terms/internal.ts'
import type { NoticeKind, NoticeReach, NoticeWay } from '../terms/notices.ts'
import type { Representative } from '../terms/submission.ts'
import type {
  AnswerWay,
  AppealKind,
  Competence,
  DeadlineKind,
  EventKind,
  Mark,
  QuestionResult,
  Regime,
  Result,
} from '../terms.ts'

/** An appeal; where it stands follows from its moments. */
export interface AppealRow extends OfBody {
  id: Generated<string>
  year: number
  number: number
  contour: Contour
  way: string
  channel: Channel
  touchpoint_id: string | null
  uncovered: string | null
  came_to: string | null
  code_hash: Buffer
  form_hash: Buffer | null
  regime: Regime
  kind: AppealKind
  direction: Direction
  need: Need | null
  marks: Mark[]
  repeats_id: string | null
  client_id: string | null
  segment: Segment | null
  author: JsonColumn<Author>
  representative: JsonColumn<Representative> | null
  against_person_id: string | null
  against_unit_id: string | null
  words: string
  answer_by: AnswerWay
  answer_to: string | null
  received_at: MomentColumn
  received_on: DateColumn
  postmarked_on: MaybeDateColumn
  registered_at: MaybeMomentColumn
  registered_by: string | null
  acknowledged_at: MaybeMomentColumn
  unit_id: string | null
  assignee_id: string | null
  assigned_at: MaybeMomentColumn
  redirected_at: MaybeMomentColumn
  answered_at: MaybeMomentColumn
  left_at: MaybeMomentColumn
  withdrawn_at: MaybeMomentColumn
  outside_at: MaybeMomentColumn
  ended_at: MaybeMomentColumn
  due_at: MaybeMomentColumn
  due_on: MaybeDateColumn
  legal_on: MaybeDateColumn
  is_provisional: Generated<boolean>
  upheld_at: MaybeMomentColumn
  not_upheld_at: MaybeMomentColumn
  rating: number | null
  rated_on: MaybeDateColumn
  changed_at: MomentColumn
  version: Generated<number>
}

interface OfAppeal extends OfBody {
  appeal_id: string
}

interface WithId {
  id: Generated<string>
}

/** A date as it was given; its steps as plain JSON. */
export interface DeadlineRow extends OfAppeal, WithId {
  kind: DeadlineKind
  because: 'received' | 'registered' | 'requalified' | 'extended' | 'paused' | 'resumed' | 'confirmed'
  given_at: MomentColumn
  due_at: MomentColumn
  due_on: DateColumn
  legal_on: DateColumn
  is_provisional: boolean
  steps: JsonColumn<readonly { on: string; text: string; clause: string }[]>
  norm: JsonColumn<unknown>
  met_at: MaybeMomentColumn
}

interface AppealTables {
  'appeals.appeal': AppealRow
  'appeals.deadline': DeadlineRow
  'appeals.co_author': OfAppeal & { position: number; name: string; contact: string | null }
  'appeals.question': OfAppeal &
    WithId & {
      position: number
      words: Generated<string>
      topic_code: string | null
      competence: Generated<Competence>
      result: QuestionResult | null
      redirected_at: MaybeMomentColumn
      redirected_to: string | null
    }
  'appeals.event': OfAppeal & WithId & { at: MomentColumn; by: string; kind: EventKind; details: JsonColumn<unknown> }
  'appeals.message': OfAppeal &
    WithId & { at: MomentColumn; side: 'client' | 'body'; by: string; words: string; form_hash: Buffer | null }
  'appeals.pause': OfAppeal &
    WithId & { from_at: MomentColumn; to_at: MaybeMomentColumn; why: string; clause: string; made_by: string }
  'appeals.errand': OfAppeal &
    WithId & {
      unit_id: string | null
      person_id: string | null
      words: string
      due_on: DateColumn
      source: Generated<string>
      made_at: MomentColumn
      made_by: string
      done_at: MaybeMomentColumn
      done_by: string | null
      report: string | null
      cancelled_at: MaybeMomentColumn
    }
  'appeals.visit': OfAppeal &
    WithId & {
      planned_on: DateColumn
      whereabouts: string
      why: Generated<string>
      made_at: MomentColumn
      made_by: string
      done_at: MaybeMomentColumn
      outcome: string | null
      cancelled_at: MaybeMomentColumn
    }
  'appeals.notice': OfAppeal &
    WithId & {
      kind: NoticeKind
      reach: NoticeReach
      words: string
      message_id: string | null
      letter_id: string | null
      due_on: MaybeDateColumn
      clause: Generated<string>
      made_at: MomentColumn
      made_by: string
      sent_at: MaybeMomentColumn
      failed_at: MaybeMomentColumn
      sent_on: MaybeDateColumn
      sent_way: NoticeWay | null
      sent_by: string | null
    }
  'appeals.answer': OfAppeal &
    WithId & {
      number: number
      words: string
      results: JsonColumn<Readonly<Record<string, Result>>>
      decision: 'upheld' | 'not-upheld' | null
      made_at: MomentColumn
      made_by: string
      written_by: Generated<string[]>
      saved_at: MomentColumn
      submitted_at: MaybeMomentColumn
      submitted_by: string | null
      returned_at: MaybeMomentColumn
      returned_by: string | null
      remarks: string | null
      approved_at: MaybeMomentColumn
      approved_by: string | null
      sent_at: MaybeMomentColumn
      sent_by: string | null
      sent_way: AnswerWay | null
      letter_id: string | null
      version: Generated<number>
    }
  'appeals.rating': OfAppeal & { id: string; mark: number; words: Generated<string>; rated_on: DateColumn }
  'appeals.draft': OfBody & { key_hash: Buffer; content: JsonColumn<unknown>; saved_on: DateColumn }
  'appeals.box': OfBody & {
    receipt_hash: Buffer
    code_hash: Buffer
    said_on: DateColumn
    /** A word that continues a talk, not the first of one. */
    continues: boolean
    words: string
    topic: InternalTopic | null
    files: JsonColumn<readonly BoxedFile[]>
  }
  'appeals.topic': OfBody & {
    code: string
    parent_code: string | null
    name: string
    unit_id: string | null
    made_at: MomentColumn
    closed_at: MaybeMomentColumn
  }
  'appeals.topic_file': OfBody &
    WithId & { file_name: string; lines: JsonColumn<unknown>; made_at: MomentColumn; made_by: string }
  'appeals.norm': OfBody &
    WithId & {
      topic: string
      since: DateColumn
      value: JsonColumn<unknown>
      clause: Generated<string>
      made_at: MomentColumn
      made_by: string
    }
  'appeals.settings': OfBody & {
    content: JsonColumn<unknown>
    changed_at: MomentColumn
    changed_by: string
    version: Generated<number>
  }
  'appeals.import': OfBody &
    WithId & {
      file_name: string
      source: string
      mapping: JsonColumn<unknown>
      rows: JsonColumn<unknown>
      row_count: number
      made_at: MomentColumn
      made_by: string
      taking: JsonColumn<unknown> | null
      taken_at: MaybeMomentColumn
      taken_by: string | null
      outcome: JsonColumn<unknown> | null
    }
  'appeals.warning': OfBody & { about: string; kind: string; on_day: DateColumn; made_at: MomentColumn }
}

export const appealTables = tablesOf<AppealTables>
