import type { Temporal } from 'temporal-polyfill'
import type { Numbered } from '../terms.ts'
import type { Deed, State } from './amendments.ts'
import type { FullEntry, GoneEntry } from './entries.ts'

/** What somebody proposes about the entry and nobody has decided yet. */
export interface AmendmentAhead {
  number: string
  deed: Deed
  state: State
  href: string
}

/** All that the register knows of one entry, standing or gone, for whoever looks. */
export interface EntryCard {
  /** In the last words it stood in; a gone one has an empty number. */
  entry: Numbered<FullEntry>
  gone: (GoneEntry & { on: Temporal.PlainDate }) | undefined
  /** Entries that were merged into this one: what came through them counts here. */
  mergedHere: readonly { touchpointId: string; name: string }[]
  /** Every touchpoint that counts here, this one among them. */
  familyIds: readonly string[]
  /** Those that whoever looks may see. */
  ahead: readonly AmendmentAhead[]
  /** What whoever looks may propose. */
  mayPropose: readonly Exclude<Deed, 'include'>[]
}
