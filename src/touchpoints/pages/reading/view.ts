import type { Refusal } from '#platform/outcome.ts'
import type { Sheet } from '../../rules/reading/sheets.ts'
import type { FullEntry } from '../../terms/entries.ts'

export const VIEWS = ['table', 'cards', 'map'] as const

export type View = (typeof VIEWS)[number]

/** What was chosen in the form, as it was typed. */
export type TypedSought = Readonly<
  Record<'q' | 'channel' | 'kind' | 'need' | 'unit' | 'direction' | 'key' | 'asOf', string>
>

export interface ReadingView {
  view: View
  /** The two lines of the order's heading. */
  heading: readonly [string, string]
  typed: TypedSought
  refused: readonly Refusal[]
  /** What is shown on this sheet, under the numbers of the whole register. */
  shown: Sheet<FullEntry>['processes']
  /** How many entries stand in all, how many of them were looked for. */
  all: number
  found: number
  /** Which of how many sheets, with the way to the others. */
  sheet: { number: number; of: number; previous: string | undefined; next: string | undefined }
  /** «3 марта 2026 года», if an earlier day is shown. */
  asOf: string | undefined
  /** The day that the first entry was included on; nothing while there was none. */
  since: string | undefined
  /** The order that the sample was taken from; null when the register is the body's own. */
  sampleOf: string | null
  roles: readonly string[]
  units: readonly { id: string; name: string }[]
  /** Names of units by their ids, closed ones too. */
  unitNames: ReadonlyMap<string, string>
  /** What is looked for, for the addresses of the other views. */
  kept: string
  /** What answers the person's last deed. */
  said: string | undefined
}
