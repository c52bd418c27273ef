import type { EntryVersion } from './amendments.ts'

/** A version with its place in the register and what its touchpoint keeps through all of them. */
export interface PlacedVersion extends EntryVersion {
  code: string
  sampleOf: string | null
  /** Places of the process and in it. Numbers of the form follow from them and are never stored. */
  processPosition: number
  position: number
}
