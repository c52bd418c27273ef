import type { KeptWords } from '#clients'
import type { Channel } from '#touchpoints'
import type { Submission, Submitted } from './submission.ts'

/** A submission, with all that is found out about it before it is written. */
export interface Intake {
  id: string
  submission: Submission
  formHash: Buffer
  codeHash: Buffer
  channel: Channel
  touchpointId: string | undefined
  /** The address as it was told, where no touchpoint covers it. */
  uncovered: string | undefined
  /** The address as it was told, for the journal; empty where none was. */
  cameTo: string
  /** Who says it, where that is to be found or made; unset: nobody said who, or the clerk has found them. */
  told: KeptWords | undefined
  isRegistered: boolean
  deadlines: Submitted['deadlines']
}
