import type { RemarkField } from '../terms/amendments.ts'
import { BASIS_KINDS, type Basis, COUNTING, DIRECTIONS, type EntryContent } from '../terms/details.ts'
import { CHANNELS, KINDS } from '../terms.ts'
import { canonical } from './canonical.ts'
import { settled } from './content.ts'

/** The parts of an entry, each changed as a whole. */
const PARTS = [
  'process',
  'name',
  'channel',
  'kind',
  'needs',
  'direction',
  'keyFor',
  'features',
  'bases',
  'accessibility',
  'whereabouts',
  'demand',
] as const satisfies (keyof EntryContent & RemarkField)[]

export type Part = (typeof PARTS)[number]

/** A part in two versions, in words. */
export interface Difference {
  part: Part
  one: string
  other: string
}

/** In what two versions of an entry differ. @clause M6 */
export function differencesOf(one: EntryContent, other: EntryContent): Difference[] {
  const [first, second] = [settled(one), settled(other)]
  return PARTS.filter((part) => !isSame(first, second, part)).map((part) => ({
    part,
    one: partWords(first, part),
    other: partWords(second, part),
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
  const touched = Object.fromEntries(PARTS.filter((part) => !isSame(was, mine, part)).map((part) => [part, own[part]]))
  return { ...stands, ...touched }
}

const isSame = (one: EntryContent, other: EntryContent, part: Part): boolean =>
  canonical(one[part]) === canonical(other[part])

function partWords(content: EntryContent, part: Part): string {
  switch (part) {
    case 'channel':
      return content.channel ? CHANNELS[content.channel].label : ''
    case 'kind':
      return content.kind ? KINDS[content.kind] : ''
    case 'needs':
      return content.needs.map(({ words }) => words).join('\n')
    case 'direction':
      return content.direction ? DIRECTIONS[content.direction] : ''
    case 'keyFor':
      return content.keyFor.map((direction) => DIRECTIONS[direction]).join('\n')
    case 'bases':
      return content.bases.map(basisWords).join('\n')
    case 'whereabouts':
      return Object.values(content.whereabouts)
        .filter((words) => words !== '')
        .join('\n')
    case 'demand': {
      const { counting, perMonth, note } = content.demand
      return [COUNTING[counting], perMonth === null ? '' : `${perMonth} в месяц`, note].filter(Boolean).join('\n')
    }
    default:
      return content[part]
  }
}

/** «О перечне, № 7, от 2026-03-20» in one line, as far as it is known. @clause M8, M9 */
export const basisWords = ({ kind, title, number, on, who }: Basis): string =>
  [title || BASIS_KINDS[kind], number && `№ ${number}`, on && `от ${on}`, who].filter(Boolean).join(', ')
