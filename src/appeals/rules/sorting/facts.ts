import type { Temporal } from 'temporal-polyfill'
import type { Author, WayIn } from '#channels'
import type { Contour, Segment } from '#clients'
import type { Channel, Need } from '#touchpoints'
import type { Sorting } from '../../terms/submission.ts'
import type { AppealKind, Mark, Regime } from '../../terms.ts'
import type { Heard } from './cues.ts'
import type { HeardSigns } from './signs.ts'

/** How sure the body is of who writes on its site. */
export type Identification = 'none' | 'account' | 'esia'

/** An appeal of the same client that came before. */
export interface EarlierAppeal {
  appealId: string
  words: string
  receivedOn: Temporal.PlainDate
  /** Whether it is over: answered, redirected, left or withdrawn. */
  isEnded: boolean
}

/** What is known of a message when it is sorted. */
export interface SortingFacts {
  words: string
  author: Author
  way: WayIn
  contour: Contour
  identification: Identification
  /** The channel it came by, where it is not the way's own: a letter of another system may have come by e-mail. */
  channel?: Channel | undefined
  /** On a page of a social network: what it was there. @clause M16b */
  social?: 'official' | 'comment' | 'mention' | undefined
  segment?: Segment | undefined
  /** What the person said they need. */
  need?: Need | undefined
  onDay: Temporal.PlainDate
  postmark?: Temporal.PlainDate | undefined
  /** Where the answer is to go, when it is not in what the author told. */
  answerTo?: string | undefined
  coAuthors?: number | undefined
  /** Of the same client, newest first. */
  earlier?: readonly EarlierAppeal[] | undefined
}

/** What a part of the proposal rests on. */
export interface SortingReason {
  of: 'regime' | 'kind' | 'direction' | 'need' | 'mark'
  mark?: Mark | undefined
  /** Plain Russian: which words or facts led to it. */
  text: string
  clause?: string | undefined
}

/** How a message may be understood; a person confirms it. */
export interface SortingProposal {
  sorting: Sorting
  reasons: readonly SortingReason[]
  /** Marks that change the dates: proposed by words, they stand once a person has confirmed them. */
  toConfirm: readonly Mark[]
  /** By its nature an appeal of 59-ФЗ, though the way in has no identification. */
  looksLikeAppeal: boolean
  /** The earlier appeal that it repeats or doubles. */
  repeatsId?: string | undefined
}

/** A message's words, looked through once. */
export interface Listened {
  plain: string
  signs: HeardSigns
  abuse: Heard
  /** Why the words cannot be read. */
  noise: string | undefined
}

export interface Understood<T extends AppealKind | Regime> {
  is: T
  because: string
  clause?: string | undefined
}
