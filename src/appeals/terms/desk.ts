import type { Temporal } from 'temporal-polyfill'
import type { WayIn } from '#channels'
import type { Contour, Segment } from '#clients'
import type { Channel } from '#touchpoints'
import type { DayFacts } from '../rules/desk/urgency.ts'
import type { AppealMoments } from '../rules/states.ts'
import type { AppealKind, Mark, Regime } from '../terms.ts'

/** What a list is narrowed to; unset: everything. */
export interface DeskFilters {
  way?: WayIn
  channel?: Channel
  regime?: Regime
  kind?: AppealKind
  segment?: Segment
  unitId?: string
  assigneeId?: string
  topicCode?: string
  from?: Temporal.PlainDate
  to?: Temporal.PlainDate
}

/** Whose list it is: what it may hold follows from that. */
export interface DeskReader {
  contours: readonly Contour[]
  /** Who asks and where they belong: a complaint about either is in no list of theirs. */
  askerId: string
  unitId: string
  days: DayFacts
}

/** An appeal as a list shows it. */
export interface DeskRow extends AppealMoments {
  id: string
  year: number
  number: number
  contour: Contour
  way: WayIn
  channel: Channel
  regime: Regime
  kind: AppealKind
  marks: readonly Mark[]
  segment: Segment | null
  author: string
  /** The beginning of what was said; of what was found, all of it. */
  words: string
  receivedAt: Temporal.Instant
  dueAt: Temporal.Instant | null
  dueOn: Temporal.PlainDate | null
  endedAt: Temporal.Instant | null
  assigneeId: string | null
  unitId: string | null
  rating: number | null
  ratedOn: Temporal.PlainDate | null
  /** By when the first notice that waits is to be sent. */
  noticeOn: Temporal.PlainDate | null
  /** Of what was found: the words as they are compared, with what was sought between two private signs. */
  marked?: string | null
}

/** Rows of the list as a file that people open; whoever wants more narrows the list. */
export const MOST_IN_TABLE = 10_000

/** Exact up to here, and «more than» beyond. */
export const MOST_COUNTED = 1_000

/** Ranked, and narrowed by filters, are the newest so many of what was found. */
export const MOST_RANKED = 5_000

/** Of what is over, filters look through the newest so many. */
export const MOST_LOOKED_THROUGH = 10_000
