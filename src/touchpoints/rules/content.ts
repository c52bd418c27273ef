import { type Basis, DIRECTIONS, type Direction, type EntryContent } from '../terms/details.ts'
import { type EntryNeed, KINDS, NEEDS, type Need, type NeedObject } from '../terms.ts'
import { canonical } from './canonical.ts'
import { kindOf } from './kinds.ts'
import { entryNeed } from './needs.ts'

/**
 * What is proposed, as it goes into the register: needs once each, in the order's sequence and words; the kind as it follows
 * from the channel; lists without repeats; words of an imported cell only where the product would write others.
 *
 * @clause M10, M12, M14
 */
export function settled(content: EntryContent): EntryContent {
  const kind = content.channel && kindOf(content.channel, content.kind ?? undefined)
  return tidied({ ...content, kind })
}

/** The same for a draft: whether «other» is digital or not may still be open. @clause M14 */
export function tidied(content: EntryContent): EntryContent {
  const { channel } = content
  const kind = channel && channel !== 'other' ? kindOf(channel) : channel && content.kind
  const tidy = {
    ...content,
    kind,
    needs: needsOf(content.needs),
    keyFor: DIRECTION_KEYS.filter((direction) => content.keyFor.includes(direction)),
    bases: distinct(content.bases.filter((basis) => !isBlank(basis))),
  }
  return { ...tidy, asWritten: differing(tidy) }
}

/**
 * Words of an imported cell live as long as the cell means what it meant: whoever changes the needs, the kind or the features
 * writes the cell anew.
 *
 * @param before what the words were kept beside
 */
export function withWordsOf(content: EntryContent, before: EntryContent): EntryContent {
  const [now, then] = [settled(content), settled(before)]
  const { needs, kind } = before.asWritten
  const asWritten = {
    ...(needs !== undefined && needsCell(now) === needsCell(then) ? { needs } : {}),
    ...(kind !== undefined && kindCell(now) === kindCell(then) ? { kind } : {}),
  }
  return { ...content, asWritten }
}

/** Nothing was written in it: a group of a form that nobody filled. */
export const isBlank = ({ title, number, on, until, who, link }: Basis): boolean =>
  [title, number, on ?? '', until ?? '', who, link].every((words) => words.trim() === '')

const DIRECTION_KEYS = Object.keys(DIRECTIONS) as Direction[]
const NEED_KEYS = Object.keys(NEEDS) as Need[]

/** Each need once. No objects mean all of them, and for information any information, which the progress of a paper stands beside. */
function needsOf(needs: readonly EntryNeed[]): EntryContent['needs'] {
  return NEED_KEYS.flatMap((need): EntryContent['needs'] => {
    const same = needs.filter((one) => one.need === need)
    if (need === 'other') return distinct(same.map(({ words }) => ({ need, objects: [], words: words.trim() })))
    const known: readonly NeedObject[] = NEEDS[need].objects
    const named = same.map(({ objects }) => known.filter((object) => objects.includes(object)))
    const united = known.filter((object) => named.some((objects) => objects.includes(object)))
    const hasAny = named.some((objects) => objects.length === 0)
    const lists = [
      ...(hasAny ? [[]] : []),
      ...(united.length > 0 && (!hasAny || need === 'information') ? [united] : []),
    ]
    return lists.map((objects) => ({ need, objects, words: entryNeed(need, objects).words }))
  })
}

const differing = (content: EntryContent): EntryContent['asWritten'] => {
  const { needs, kind } = content.asWritten
  return {
    ...(needs !== undefined && needs !== needsCell(content) ? { needs } : {}),
    ...(kind !== undefined && kind !== kindCell(content) ? { kind } : {}),
  }
}

const needsCell = ({ needs }: EntryContent) => needs.map(({ words }) => words).join('\n')

const kindCell = ({ kind, features }: EntryContent) =>
  [kind ? KINDS[kind] : '', features].filter((words) => words !== '').join('\n')

const distinct = <T>(list: readonly T[]): T[] => [...new Map(list.map((one) => [canonical(one), one])).values()]
