import type { Temporal } from 'temporal-polyfill'
import type { Letter } from './letter.ts'
import type { LetterFile } from './terms.ts'

/** A letter with what the way needs: the same id on every attempt, so that a copy can be told. */
export interface Outgoing extends Letter {
  id: string
  /** The body on whose behalf it goes. */
  fromName: string
  at: Temporal.Instant
  /** Unset: none. */
  files?: readonly LetterFile[]
}

/** Takes a letter over, or says that this letter will never be taken. Anything else it throws: then it is tried again. */
export interface Transport {
  send(letter: Outgoing): Promise<'taken' | 'refused'>
}
