/** A line of a classifier as somebody brings it. */
export interface TopicLine {
  code: string
  name: string
  parentCode: string | null
  /** Who usually answers; undefined: nothing is said of it, and what stands is kept. */
  unitId?: string | null | undefined
}

/** A topic as it stands. */
export interface Topic {
  code: string
  name: string
  parentCode: string | null
  unitId: string | null
  isClosed: boolean
}

/** What a new classifier changes in the one that stands. Nothing is deleted: what is not in it is closed. */
export interface TopicChanges {
  added: readonly TopicLine[]
  renamed: readonly (TopicLine & { was: string })[]
  moved: readonly (TopicLine & { was: string | null })[]
  reopened: readonly TopicLine[]
  closed: readonly Topic[]
  same: number
}

export const MOST_TOPICS = 10_000
