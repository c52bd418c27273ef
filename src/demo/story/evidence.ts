import type { PlacedSheet, Year } from '../year/year.ts'
import type { Plot } from './plot.ts'

/** Somebody's words that are about a problem and nothing else, and the form they came with. */
export interface Witness {
  touchpointId: string
  words: string
  formId: string
}

/** So far back words are looked at when a problem is stated, in days. */
const LOOKED_BACK = 75
/** A word or two shows nothing. */
const TELLING = 15

/** The words that show a problem: of one channel, from the weeks before it was stated. */
export function witnesses({ days, sheetsOn }: Year, { trouble, channel, statedAgo, words }: Plot): Witness[] {
  const found: Witness[] = []
  const weeks = days.filter(({ ago }) => ago > statedAgo && ago <= statedAgo + LOOKED_BACK)
  for (const day of weeks.reverse()) {
    const theirs: Witness[] = []
    for (const sheet of sheetsOn(day)) {
      const why = sheet.answers['why']
      if (sheet.entrance.entry.channel !== channel || typeof why !== 'string' || !isAbout(sheet, trouble)) continue
      if (why.length < TELLING) continue
      theirs.push({ touchpointId: sheet.entrance.entry.touchpointId, words: why, formId: sheet.formId })
    }
    // A few of a day at most: a problem shows over weeks.
    found.push(...theirs.slice(0, 3))
    if (found.length >= words) break
  }
  return found.slice(0, words)
}

const isAbout = ({ matter }: PlacedSheet, trouble: Plot['trouble']): boolean =>
  matter !== undefined && matter.thanks.length === 0 && matter.troubles[0] === trouble
