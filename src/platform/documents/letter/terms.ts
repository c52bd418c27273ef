import type { Temporal } from 'temporal-polyfill'

/** A letter of the body on paper. Every part but the words may be empty. */
export interface PaperLetter {
  /** For the file itself: «Ответ на обращение О-142/26». */
  title: string
  madeAt: Temporal.Instant
  /** Who writes, with the address below. */
  head: readonly string[]
  /** «17 ноября 2026 года № О-142/26», «На № … от …». */
  marks: readonly string[]
  to: readonly string[]
  words: string
  enclosed: readonly string[]
  signature: string
  /** In small letters at the end. */
  prepared: string
}

/** The paragraphs of what was written: an empty line, or a new one, begins another. */
export const paragraphsOf = (words: string): string[] =>
  words
    .replaceAll(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** «Приложение: 1. Справка.pdf». */
export const enclosedLines = (names: readonly string[]): string[] =>
  names.map((name, place) => (names.length === 1 ? `Приложение: ${name}` : `Приложение ${place + 1}: ${name}`))
