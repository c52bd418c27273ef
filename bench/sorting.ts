// How well the sorting rules understand messages that were written and sorted by somebody who had not seen them.
// node bench/run-sorting.mjs prints what stands in bench/SORTING.md.
import { readFileSync } from 'node:fs'
import { Temporal } from 'temporal-polyfill'
import type { SortingFacts } from '../src/appeals/rules/sorting/facts.ts'
import { sortingOf } from '../src/appeals/rules/sorting/sorting.ts'
import { type LikelyEntry, likelyTouchpoints } from '../src/appeals/rules/sorting/touchpoints.ts'
import { CHANNEL_OF_WAY } from '../src/appeals/terms.ts'
import type { Author, WayIn } from '../src/channels/public.ts'
import type { Segment } from '../src/clients/public.ts'
import type { Channel, EntryNeed } from '../src/touchpoints/public.ts'

export interface SortedByHand {
  id: string
  way: WayIn
  identification: SortingFacts['identification']
  author: Author
  segment: Segment | null
  words: string
  regime: string
  kind: string
  touchpoint: string | null
  marks: readonly string[]
}

interface RegisterOfMessages {
  key: string
  process: string
  name: string
  channel: Channel
  needs?: readonly string[]
}

export interface MessageFile {
  register: readonly RegisterOfMessages[]
  messages: readonly SortedByHand[]
}

const ON_DAY = Temporal.PlainDate.from('2026-11-22')
const INTERNAL: readonly WayIn[] = ['internal', 'memo', 'oral']
const FIRST = 3

export interface Understood {
  message: SortedByHand
  regime: string
  kind: string
  marks: readonly string[]
  /** The first three that were proposed. */
  touchpoints: readonly string[]
}

export const readMessages = (file: string): MessageFile => JSON.parse(readFileSync(file, 'utf8')) as MessageFile

export function understand({ register, messages }: MessageFile): Understood[] {
  const entries = register.map(
    ({ key, process, name, channel, needs = [] }): LikelyEntry => ({
      touchpointId: key,
      name,
      processName: process,
      channel,
      needs: needs.map((need) => ({ need: need as EntryNeed['need'], objects: [], words: '' })),
    }),
  )
  return messages.map((message) => {
    const { words, author, way, identification, segment } = message
    const contour = INTERNAL.includes(way) ? 'internal' : 'external'
    const { sorting } = sortingOf({
      words,
      author,
      way,
      contour,
      identification,
      segment: segment ?? undefined,
      onDay: ON_DAY,
    })
    return {
      message,
      regime: sorting.regime,
      kind: sorting.kind,
      marks: sorting.marks,
      touchpoints: likelyTouchpoints(words, entries, CHANNEL_OF_WAY[way]).slice(0, FIRST),
    }
  })
}

const share = (right: number, of: number) => `${right} of ${of}, ${((100 * right) / of).toFixed(1)} %`
const verdict = (right: number, of: number, least: number) => (right / of >= least ? 'kept' : '**missed**')

export function figuresOf(all: readonly Understood[]): string {
  const regime = all.filter(({ regime: is, message }) => is === message.regime).length
  const kind = all.filter(({ kind: is, message }) => is === message.kind).length
  const meant = all.filter(({ message }) => message.touchpoint !== null)
  const touchpoint = meant.filter(({ touchpoints, message }) => touchpoints.includes(message.touchpoint ?? '')).length
  return `| | right | at least | |
|---|---:|---:|---|
| regime | ${share(regime, all.length)} | 95 % | ${verdict(regime, all.length, 0.95)} |
| kind | ${share(kind, all.length)} | 80 % | ${verdict(kind, all.length, 0.8)} |
| touchpoint among the first three | ${share(touchpoint, meant.length)} | 80 % | ${verdict(touchpoint, meant.length, 0.8)} |`
}

/** Rows: as a person sorted it; columns: as the rules did. */
export function confusionOf(all: readonly Understood[], of: 'regime' | 'kind'): string {
  const names = [...new Set(all.flatMap((one) => [one.message[of], one[of]]))].sort()
  const count = (row: string, column: string) =>
    all.filter((one) => one.message[of] === row && one[of] === column).length || ''
  const rows = names.map((row) => `| ${row} | ${names.map((column) => count(row, column)).join(' | ')} |`)
  return `| by hand ↓, by the rules → | ${names.join(' | ')} |\n|---|${'---:|'.repeat(names.length)}\n${rows.join('\n')}`
}

/** Known from who asks, and confirmed by a person: nobody sorted the messages by these. */
const OF_DATES = ['media', 'migration']

export function marksTable(all: readonly Understood[]): string {
  const told = new Set(all.flatMap((one) => [...one.message.marks, ...one.marks]))
  const names = [...told].filter((mark) => !OF_DATES.includes(mark)).sort()
  const rows = names.map((mark) => {
    const of = (hand: boolean, rules: boolean) =>
      all.filter((one) => one.message.marks.includes(mark) === hand && one.marks.includes(mark) === rules).length
    return `| ${mark} | ${of(true, true)} | ${of(true, false)} | ${of(false, true)} |`
  })
  return `| mark | found | missed | said without need |\n|---|---:|---:|---:|\n${rows.join('\n')}`
}
