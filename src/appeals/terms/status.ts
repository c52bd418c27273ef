import type { Temporal } from 'temporal-polyfill'
import type { AppealState } from '../rules/states.ts'
import type { Appeal } from './appeal.ts'
import type { GivenDeadline } from './deadlines.ts'

export interface StatusFile {
  ownerKind: 'appeal' | 'appeal-message' | 'appeal-answer'
  ownerId: string
  hash: string
  name: string
  bytes: number
  /** The scanner has not seen it yet, or has found something: it opens to nobody. */
  isHeld: boolean
}

/** One piece of the correspondence. */
export interface Said {
  id: string
  at: Temporal.Instant
  by: 'client' | 'body'
  kind: 'appeal' | 'words' | 'question' | 'answer'
  words: string
  files: readonly StatusFile[]
  /** Of an answer to a complaint. */
  decision?: 'upheld' | 'not-upheld' | null
}

/** What whoever wrote it may see of an appeal; nothing of notes, errands and people of the body. @clause M13, M15c */
export interface Status {
  appeal: Appeal
  state: AppealState
  number: string
  /** Who prepares the answer, as far as it is known. */
  unit: string | undefined
  /** The date of the answer as it was given last, with its reasons. */
  deadline: GivenDeadline | undefined
  /** By when it is to be registered. */
  registration: GivenDeadline | undefined
  isOverdue: boolean
  /** Its date is over, and a head was told so. */
  isHeadTold: boolean
  /** The term stands still since that day, and whether the correspondence says why. */
  pause: { since: Temporal.PlainDate; isExplained: boolean } | undefined
  /** What happened that has no moment of its own: «Срок продлён». */
  turns: readonly { kind: 'extended' | 'paused' | 'resumed' | 'visit-planned'; at: Temporal.Instant }[]
  said: readonly Said[]
  /** What is asked of the client and not answered yet. */
  asked: Said | undefined
}
