import type { EntryContent } from '../terms/details.ts'
import { canonical } from './canonical.ts'
import { ENTRY_PARTS, type EntryPart, partLines } from './comparison/entry-words.ts'
import { settled } from './content.ts'

/** A part in two versions, in words. */
export interface Difference {
  part: EntryPart
  one: string
  other: string
}

/** In what two versions of an entry differ. @clause M6 */
export function differencesOf(one: EntryContent, other: EntryContent): Difference[] {
  const [first, second] = [settled(one), settled(other)]
  return ENTRY_PARTS.filter((part) => !isSame(first, second, part)).map((part) => ({
    part,
    one: partLines(first, part).join('\n'),
    other: partLines(second, part).join('\n'),
  }))
}

/** Three versions of an entry: the one that an amendment was drawn from, what it proposes, and what stands by now. */
export interface ThreeVersions {
  base: EntryContent
  own: EntryContent
  stands: EntryContent
}

/**
 * The amendment drawn anew from what stands: parts that its author touched keep the author's words, all others are as they
 * stand by now. Nothing that was included meanwhile is undone without anybody meaning it.
 *
 * @clause M6
 */
export function drawnAnew({ base, own, stands }: ThreeVersions): EntryContent {
  const [was, mine] = [settled(base), settled(own)]
  const touched = Object.fromEntries(
    ENTRY_PARTS.filter((part) => !isSame(was, mine, part)).map((part) => [part, own[part]]),
  )
  return { ...stands, ...touched }
}

const isSame = (one: EntryContent, other: EntryContent, part: EntryPart): boolean =>
  canonical(one[part]) === canonical(other[part])
