import type { Channel } from '#touchpoints'
import type { Submission } from './submission.ts'

/** What is found out about a submission before it is written. */
export interface Intake {
  submission: Submission
  formHash: Buffer
  codeHash: Buffer
  year: number
  channel: Channel
  touchpointId: string | undefined
  /** The address as it was told, where no touchpoint covers it. */
  uncovered: string | undefined
  clientId: string | undefined
  isRegistered: boolean
}
