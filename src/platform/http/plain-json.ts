import { isPlain, NOT_PLAIN } from '../i18n/plain-words.ts'
import type { Refusal } from '../outcome.ts'

/** Each text of what a program sent that cannot be stored, by its place: JSON writes signs that no form lets through. */
export function notPlainIn(sent: unknown, place: readonly string[] = []): Refusal[] {
  if (typeof sent === 'string') return isPlain(sent) ? [] : [{ field: place.join('.'), why: NOT_PLAIN }]
  if (typeof sent !== 'object' || sent === null) return []
  return Object.entries(sent).flatMap(([key, part]) =>
    isPlain(key) ? notPlainIn(part, [...place, key]) : [{ field: place.join('.'), why: NOT_PLAIN }],
  )
}
