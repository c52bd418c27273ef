import type { Reliability } from '#platform/figures/gate.ts'
import type { Period } from '#platform/figures/lattice.ts'
import type { PlaceProcess } from '#touchpoints'
import type { Cut, TableKind } from './cut.ts'
import { type KeyedLine, type Line, linesBy, type Marked, type Reading } from './satisfaction.ts'

/** Marks with the place that they were given at. */
export interface PlaceMark extends Marked {
  touchpointId: string
  channel: string
}

/** A line with the name that people know it by; none where the register does not lead there any more. */
export interface NamedLine extends KeyedLine {
  name: string | undefined
  /** The process of a touchpoint. */
  within?: string
  /** It was excluded: its past counts, and nothing is expected of it any more. */
  isGone?: boolean
}

export type Tables = Readonly<Partial<Record<TableKind, readonly NamedLine[]>>>

/** How content clients are, by everything that the cut leaves room for. */
export interface Satisfaction {
  cut: Cut
  /** The period before, which the figures are held against. */
  before: Period | undefined
  reliability: Reliability
  all: Line
  /** The year up to the end of the period, month by month, from the first answer on. */
  months: readonly KeyedLine[]
  parameters: readonly NamedLine[]
  tables: Tables
}

/** How keys are called. */
export interface Called {
  register: readonly PlaceProcess[]
  channels: Readonly<Record<string, { label: string }>>
}

/**
 * The same marks by process, by touchpoint and by channel: each table adds up to the whole, what the register does not
 * lead to any more included.
 *
 * @clause K3.1
 */
export function tablesBy(
  kinds: readonly TableKind[],
  places: readonly PlaceMark[],
  reading: Reading,
  called: Called,
): Tables {
  return Object.fromEntries(kinds.map((kind) => [kind, TABLES[kind](places, reading, called)]))
}

type Table = (places: readonly PlaceMark[], reading: Reading, called: Called) => NamedLine[]

const TABLES: Readonly<Record<TableKind, Table>> = {
  processes: (places, reading, { register }) => {
    const ofTouchpoint = new Map(
      register.flatMap(({ id, entries }) => entries.map(({ touchpointId }) => [touchpointId, id] as const)),
    )
    const names = new Map(register.map(({ id, label }) => [id, label]))
    const lines = linesBy(places, ({ touchpointId }) => ofTouchpoint.get(touchpointId) ?? '', reading)
    return lines.map((line) => ({ ...line, name: names.get(line.key) }))
  },
  touchpoints: (places, reading, { register }) => {
    const entries = new Map(register.flatMap((process) => process.entries).map((entry) => [entry.touchpointId, entry]))
    const lines = linesBy(places, ({ touchpointId }) => (entries.has(touchpointId) ? touchpointId : ''), reading)
    return lines.map((line) => {
      const entry = entries.get(line.key)
      return entry
        ? { ...line, name: entry.label, within: entry.processName, ...(entry.goneOn ? { isGone: true } : {}) }
        : { ...line, name: undefined }
    })
  },
  channels: (places, reading, { channels }) =>
    linesBy(places, ({ channel }) => channel, reading).map((line) => ({ ...line, name: channels[line.key]?.label })),
}
