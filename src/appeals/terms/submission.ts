import type { Message } from '#channels'
import type { Contour, Segment } from '#clients'
import type { FileUse } from '#platform/files/terms.ts'
import type { Channel, Direction, Need } from '#touchpoints'
import type { AnswerWay, AppealKind, AppealNumber, DeadlineKind, Mark, Regime } from '../terms.ts'
import type { GivenDeadline } from './deadlines.ts'

/** Who speaks for somebody else, and by what right. @clause K1.5 */
export interface Representative {
  name: string
  authority: string
}

export interface CoAuthor {
  name: string
  contact?: string | undefined
}

/** How an appeal is understood: proposed by rules, chosen or confirmed by a person. */
export interface Sorting {
  regime: Regime
  kind: AppealKind
  direction: Direction
  need?: Need | undefined
  marks: readonly Mark[]
  topicCode?: string | undefined
}

/** An appeal on its way in: what every form, card, file and program ends in. */
export interface Submission {
  message: Message
  contour: Contour
  sorting: Sorting
  /** A random uuid of the form, or made from the other system's number: sent twice, it is one appeal with one number. */
  formId: string
  /** What is stored of the form, where the form itself was never kept: a memo that comes out of the box. */
  formHash?: Buffer | undefined
  /** Unset: as a rule of the way in. */
  channel?: Channel | undefined
  touchpointId?: string | undefined
  /** The channel's address where no touchpoint covers it: a telephone number, a page. */
  uncovered?: string | undefined
  segment?: Segment | undefined
  /** A client whom the clerk found; unset: found by what was told, or made. */
  clientId?: string | undefined
  representative?: Representative | undefined
  coAuthors?: readonly CoAuthor[]
  answerBy: AnswerWay
  answerTo?: string | undefined
  /** Files that are kept already, under something else: they go over to the appeal. */
  kept?: readonly FileUse[]
  against?: { personId?: string | undefined; unitId?: string | undefined } | undefined
  /** The other system has told the client already that it was received, when it was. */
  isToldThere?: boolean
  /** Who takes it in registers it at once; unset: it waits for a clerk. */
  isRegistered?: boolean
}

export interface Submitted {
  appealId: string
  number: AppealNumber
  /** The code of its status page, told to the client once. */
  code: string
  deadlines: Readonly<Partial<Record<DeadlineKind, GivenDeadline>>>
  /** The same form had been sent before: nothing was written now. */
  wasBefore: boolean
  /** And by somebody else: the code is not told to whoever brings it now. */
  isOthers?: boolean
}

/** An appeal that had been brought before, as far as it decides who is told of it again. */
export interface BroughtBefore {
  contour: Contour
  againstPersonId: string | null
  againstUnitId: string | null
  /** Whoever acts had brought it. */
  isOwn: boolean
}
