import { DIRECTIONS, type Direction } from '../../terms/details.ts'
import type { FullEntry } from '../../terms/entries.ts'
import {
  CHANNELS,
  type Channel,
  KINDS,
  type Kind,
  NEEDS,
  type Need,
  type Numbered,
  type RegisterProcess,
} from '../../terms.ts'
import { plainName } from '../names.ts'

/** What somebody looks for in the register; whatever is left out is any. */
export interface Sought {
  words: string
  channel?: Channel
  kind?: Kind
  need?: Need
  unit?: string
  direction?: Direction
  isKey?: true
}

const MOST_WORDS = 200

/** What was asked for in an address. A value of no list looks for nothing: it is as if it were not there. @clause M4 */
export function readSought(query: Readonly<Record<string, string | undefined>>): Sought {
  const { channel, kind, need, direction, unit, key } = query
  return {
    words: (query['q'] ?? '').trim().slice(0, MOST_WORDS),
    ...(isOf(CHANNELS, channel) ? { channel } : {}),
    ...(isOf(KINDS, kind) ? { kind } : {}),
    ...(isOf(NEEDS, need) ? { need } : {}),
    ...(isOf(DIRECTIONS, direction) ? { direction } : {}),
    ...(unit ? { unit } : {}),
    ...(key === '1' ? { isKey: true } : {}),
  }
}

const isOf = <K extends string>(list: Readonly<Record<K, unknown>>, value: string | undefined): value is K =>
  value !== undefined && Object.hasOwn(list, value)

/** Whether nothing is looked for, so that all is shown. */
export const isAll = ({ words, ...rest }: Sought): boolean => words === '' && Object.keys(rest).length === 0

/**
 * The entries that are looked for, under the numbers that they have in the whole register. Words are found in any sequence and
 * however they were written: in names, needs, features, and where the entry is found.
 *
 * @clause M4
 */
export function soughtIn(
  processes: readonly RegisterProcess<FullEntry>[],
  sought: Sought,
): RegisterProcess<FullEntry>[] {
  if (isAll(sought)) return [...processes]
  const words = plainName(sought.words).split(' ')
  return processes
    .map((process) => ({ ...process, entries: process.entries.filter((entry) => isSought(entry, sought, words)) }))
    .filter(({ entries }) => entries.length > 0)
}

const isSought = (entry: Numbered<FullEntry>, sought: Sought, words: readonly string[]): boolean =>
  (!sought.channel || entry.channel === sought.channel) &&
  (!sought.kind || entry.kind === sought.kind) &&
  (!sought.need || entry.needs.some(({ need }) => need === sought.need)) &&
  (!sought.unit || entry.unitId === sought.unit) &&
  (!sought.direction ||
    entry.details.direction === sought.direction ||
    entry.details.keyFor.includes(sought.direction)) &&
  (!sought.isKey || isKey(entry)) &&
  (sought.words === '' || hasWords(entry, words))

/** A key touchpoint of any direction. @clause M7 */
export const isKey = ({ isKey, details }: Pick<FullEntry, 'isKey' | 'details'>): boolean =>
  isKey || details.keyFor.length > 0

function hasWords(
  { number, name, processName, channel, needs, details }: Numbered<FullEntry>,
  words: readonly string[],
) {
  const { features, accessibility, whereabouts, asWritten } = details
  const said = [
    number,
    name,
    processName,
    CHANNELS[channel].label,
    ...needs.map((need) => need.words),
    features,
    accessibility,
    ...Object.values(whereabouts),
    ...Object.values(asWritten),
  ]
  const text = plainName(said.join('\n'))
  return words.every((word) => text.includes(word))
}
