import type { AppealKind } from '#appeals'
import type { Segment } from '#clients'

/** Something that people of the Zaozersk region write of, and what the ministry answers. */
export interface Matter {
  kind: AppealKind
  /** Of the sample classifier. */
  topic: string
  words: string
  answer: string
  /** A complaint about a public service is considered by its own law. */
  isService?: boolean
}

/** Whoever writes; nobody of them is real. */
export interface Writer {
  name: string
  segment: Segment
  isOrganisation?: boolean
  contactName?: string
  email?: string
  phone?: string
  address?: string
}
