import type { Option } from '#platform/html/control.tsx'
import type { Refusal } from '#platform/outcome.ts'
import type { CardTyped, CardWay } from '../../../terms/cards.ts'

export interface FoundClient {
  id: string
  name: string
  /** What tells them from others: the number, the address, how often they wrote. */
  hint: string
}

export interface EarlierLine {
  href: string
  /** «5 ноября, идёт работа». */
  when: string
  beginning: string
  /** The rules take it for the same. */
  isLike: boolean
}

export interface CardView {
  way: CardWay
  /** What the way is called. */
  label: string
  formId: string
  typed: CardTyped
  refused?: readonly Refusal[] | undefined
  /** One is no choice. */
  contours: readonly Option[]
  /** The laws that what is written down here may come under. */
  regimes: readonly Option[]
  segments: readonly Option[]
  needs: readonly Option[]
  /** Those that the words point to stand first. */
  touchpoints: { likely: readonly Option[]; others: readonly Option[] }
  topics: { likely: readonly Option[]; others: readonly Option[] }
  people: readonly Option[]
  /** None before they were looked for. */
  found: readonly FoundClient[] | undefined
  /** Why the rules propose this; none before they were asked. */
  reasons: readonly string[]
  earlier: readonly EarlierLine[]
  files: readonly { hash: string; name: string; size: string }[]
  filesHint: string
  accept: string
  today: string
}
