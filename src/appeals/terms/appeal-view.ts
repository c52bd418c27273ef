import type { Temporal } from 'temporal-polyfill'
import type { Client } from '#clients'
import type { ActOn } from '../rules/acting/table.ts'
import type { AppealState } from '../rules/states.ts'
import type { AppealNumber, Competence, DeadlineKind, QuestionResult } from '../terms.ts'
import type { Appeal } from './appeal.ts'
import type { GivenDeadline } from './deadlines.ts'
import type { Errand, PastAppeal } from './errands.ts'
import type { AppealEvent } from './events.ts'
import type { Notice } from './notices.ts'

export interface FileOnView {
  ownerKind: string
  ownerId: string
  hash: string
  name: string
  bytes: number
  /** The scanner has not seen it yet, or has found something. */
  held: 'unscanned' | 'infected' | undefined
}

export interface MessageOnView {
  id: string
  at: Temporal.Instant
  side: 'client' | 'body'
  by: string
  words: string
}

export interface VisitOnView {
  id: string
  plannedOn: Temporal.PlainDate
  whereabouts: string
  why: string
  doneAt: Temporal.Instant | null
  outcome: string | null
  cancelledAt: Temporal.Instant | null
}

/** A date as it was given, and when it was met. */
export interface DeadlineOnView extends GivenDeadline {
  kind: DeadlineKind
  because: string
  givenAt: Temporal.Instant
  metAt: Temporal.Instant | null
}

/** Everything that the page of an appeal shows. */
export interface AppealView {
  appeal: Appeal
  state: AppealState
  /** The date is provisional, and the calendar that it lacked has come since. */
  isCalendarLoaded: boolean
  events: readonly AppealEvent[]
  messages: readonly MessageOnView[]
  files: readonly FileOnView[]
  deadlines: readonly DeadlineOnView[]
  /** The answers that were sent. */
  answers: readonly { id: string; words: string }[]
  questions: readonly {
    id: string
    words: string
    topicCode: string | null
    topic: string | null
    competence: Competence
    result: QuestionResult | null
    redirectedAt: Temporal.Instant | null
    /** The body that this question alone was sent on to. */
    redirectedTo: string | null
  }[]
  coAuthors: readonly { name: string; contact: string | null }[]
  errands: readonly Errand[]
  visits: readonly VisitOnView[]
  notices: readonly Notice[]
  client: Client | undefined
  past: readonly PastAppeal[]
  /** The earlier one, where it was said before. */
  repeats: (AppealNumber & { id: string }) | undefined
  touchpoint: { name: string; process: string } | undefined
  /** `person:…`, `unit:…`, `token:…` by name. */
  names: ReadonlyMap<string, string>
  /** What this person can do now. */
  acts: readonly ActOn[]
  me: string
  now: Temporal.Instant
  today: Temporal.PlainDate
  timeZone: string
}
