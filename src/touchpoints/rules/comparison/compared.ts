import type { EntryContent } from '../../terms/details.ts'
import { ENTRY_PARTS, type EntryPart, partLines } from './entry-words.ts'
import { type Sides, sidesOf } from './lines.ts'

/** One part of an entry as it stands and as it is proposed. */
export interface ComparedPart extends Sides {
  part: EntryPart
}

/** An entry as it stands beside what is proposed, part by part, word by word; nothing stands beside a new one. @clause M5, M6 */
export const comparedParts = (stands: EntryContent | null, proposed: EntryContent): ComparedPart[] =>
  ENTRY_PARTS.map((part) => ({
    part,
    ...sidesOf(stands ? partLines(stands, part) : [], partLines(proposed, part)),
  }))
