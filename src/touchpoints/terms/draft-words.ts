import type { Basis, EntryContent } from './details.ts'

/** What an amendment says, as long as it may be written. */
export interface DraftWords {
  content: EntryContent | null
  reason: string
  grounds: Basis | null
  successorId: string | null
  turnTo: string
  unitId: string | null
}
