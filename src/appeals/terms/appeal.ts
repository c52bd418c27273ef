import type { Temporal } from 'temporal-polyfill'
import type { Author, WayIn } from '#channels'
import type { Contour, Segment } from '#clients'
import type { Channel, Direction, Need } from '#touchpoints'
import type { AppealMoments } from '../rules/states.ts'
import type { AnswerWay, AppealKind, AppealNumber, Mark, Regime } from '../terms.ts'
import type { Representative } from './submission.ts'

type Moment = Temporal.Instant | null

/** An appeal as it stands; where it stands follows from its moments. */
export interface Appeal extends AppealNumber, AppealMoments {
  id: string
  contour: Contour
  way: WayIn
  channel: Channel
  touchpointId: string | null
  /** The channel's address as it was told, where no touchpoint covers it. */
  uncovered: string | null
  cameTo: string | null
  /** Of the form it came by: with the key it gives the code of its status page again. */
  formHash: Buffer | null
  regime: Regime
  kind: AppealKind
  direction: Direction
  need: Need | null
  marks: readonly Mark[]
  repeatsId: string | null
  clientId: string | null
  segment: Segment | null
  author: Author
  representative: Representative | null
  againstPersonId: string | null
  againstUnitId: string | null
  words: string
  answerBy: AnswerWay
  answerTo: string | null
  receivedAt: Temporal.Instant
  receivedOn: Temporal.PlainDate
  postmarkedOn: Temporal.PlainDate | null
  registeredBy: string | null
  acknowledgedAt: Moment
  unitId: string | null
  assigneeId: string | null
  outsideAt: Moment
  endedAt: Moment
  dueAt: Moment
  dueOn: Temporal.PlainDate | null
  legalOn: Temporal.PlainDate | null
  isProvisional: boolean
  upheldAt: Moment
  notUpheldAt: Moment
  rating: number | null
  ratedOn: Temporal.PlainDate | null
  changedAt: Temporal.Instant
  version: number
}
