import type { RemarkField } from '../../terms/amendments.ts'
import { BASIS_KINDS, type Basis, COUNTING, DIRECTIONS, type EntryContent } from '../../terms/details.ts'
import { CHANNELS, KINDS } from '../../terms.ts'

/** What an entry says, part by part, in the sequence of the form. */
export const ENTRY_PARTS = [
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
] as const satisfies readonly (RemarkField & keyof EntryContent)[]

export type EntryPart = (typeof ENTRY_PARTS)[number]

/** A part of an entry in words, a line each. */
export function partLines(content: EntryContent, part: EntryPart): string[] {
  const { asWritten } = content
  switch (part) {
    case 'process':
    case 'name':
      return linesOf(content[part])
    case 'channel':
      return content.channel ? [CHANNELS[content.channel].label] : []
    case 'kind':
      return [...(content.kind ? [KINDS[content.kind]] : []), ...written(asWritten.kind)]
    case 'needs':
      return [...content.needs.map(({ words }) => words), ...written(asWritten.needs)]
    case 'direction':
      return content.direction ? [DIRECTIONS[content.direction]] : []
    case 'keyFor':
      return content.keyFor.map((direction) => DIRECTIONS[direction])
    case 'features':
    case 'accessibility':
      return linesOf(content[part])
    case 'bases':
      return content.bases.map(basisWords)
    case 'whereabouts': {
      const { address, phone, email, link, hours } = content.whereabouts
      return [address, phone, email, link, hours].filter((words) => words !== '')
    }
    case 'demand': {
      const { counting, perMonth, note } = content.demand
      return [COUNTING[counting], perMonth === null ? '' : `${perMonth} в месяц`, note].filter((words) => words !== '')
    }
  }
}

/** «Приказ о перечне, № 7, от 20.03.2026, действует по 01.02.2027» in one line, as far as it is known. @clause M8, M9 */
export const basisWords = ({ kind, title, number, on, until, who, link }: Basis): string =>
  [
    BASIS_KINDS[kind],
    title,
    number && `№ ${number}`,
    on && `от ${dayOf(on)}`,
    until && `действует по ${dayOf(until)}`,
    who,
    link,
  ]
    .filter(Boolean)
    .join(', ')

const dayOf = (iso: string): string => iso.split('-').reverse().join('.')

const linesOf = (words: string): string[] => words.split('\n').filter((line) => line.trim() !== '')

/** Words of a cell that was brought in stand beside what was read in them. */
const written = (cell: string | undefined): string[] =>
  cell === undefined ? [] : [`В файле записано: ${cell.replaceAll(/\s*\n\s*/g, ' / ')}`]
