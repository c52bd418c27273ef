import type { Option } from '#platform/html/control.tsx'
import type { TagKind } from '#platform/html/tag.tsx'
import type { Piece } from '../../rules/desk/marked.ts'
import type { QueueKey } from '../../rules/desk/queues.ts'

/** An appeal as a row of the list. */
export interface DeskLine {
  href: string
  number: string
  due: { kind: TagKind; words: string; flat?: boolean }
  /** The client's words, with what was sought. */
  pieces: readonly Piece[]
  /** «Жалоба, 59-ФЗ. Готовим ответ». */
  about: string
  from: string
  way: string
  who: string | undefined
  isMine: boolean
  assignHref: string | undefined
}

export interface DeskGroup {
  title?: string
  lines: readonly DeskLine[]
}

export interface FilterView {
  name: string
  label: string
  value: string
  options?: readonly Option[]
}

export interface DeskView {
  queue: QueueKey
  q: string
  byMatch: boolean
  tabs: readonly { href: string; label: string }[]
  current: string
  groups: readonly DeskGroup[]
  filters: readonly FilterView[]
  isNarrow: boolean
  shown: string
  /** What the figures leave out, in words. */
  remark: string | undefined
  next: string | undefined
  clear: string | undefined
  csv: string
  turns: readonly { href: string; label: string }[]
  turn: string
  mayTakeIn: boolean
  emptyWords: { title: string; words: string }
}
