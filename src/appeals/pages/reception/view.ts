import type { Option } from '#platform/html/control.tsx'
import type { Frame } from '#platform/html/frame.ts'
import type { Refusal } from '#platform/outcome.ts'
import type { ReceptionForm, Typed } from '../../rules/reception/form.ts'

/** How an appeal of 59-ФЗ gets to this body. */
export interface LawWays {
  identification: 'none' | 'account' | 'esia'
  /** Postal addresses and places where people are received, as the body publishes them. */
  post: readonly string[]
  places: readonly { address: string; phone: string; hours: string }[]
  /** Where all ways are shown; none where the body does not publish them. */
  all: string | undefined
}

/** What every page of the reception is drawn from. */
export interface ReceptionProps {
  frame: Frame
  /** The reception's own address: `/ozerny/reception`. */
  reception: string
  formId: string
  typed: Typed
  form: ReceptionForm
  refused?: readonly Refusal[] | undefined
}

export interface KeptFile {
  hash: string
  name: string
  /** «1,2 МБ». */
  size: string
}

/** What the words may be about, proposed from them, and what may be attached. */
export interface AboutView {
  touchpoints: readonly Option[]
  topics: readonly Option[]
  files: readonly KeptFile[]
  /** «PDF, JPEG и другие, каждый до 20 МБ, всего до 10». */
  allowed: string
  /** For the browser's window of files: «.pdf,.jpg». */
  accept: string
}

/** What the last page says before the form is sent. */
export interface CheckView {
  law: LawWays
  looksLikeAppeal: boolean
  segment: string
  touchpoint: string
  topic: string
  files: readonly KeptFile[]
}
