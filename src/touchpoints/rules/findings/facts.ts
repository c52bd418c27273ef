import { Temporal } from 'temporal-polyfill'
import type { Check } from '../../terms/amendments.ts'
import type { FullEntry } from '../../terms/entries.ts'
import {
  FINDING_KINDS,
  type Finding,
  type FindingKind,
  type FindingThing,
  type PassedOver,
} from '../../terms/findings.ts'
import type { Channel, Numbered } from '../../terms.ts'
import { coverageOf } from '../coverage.ts'
import { processesOf } from '../register.ts'

/** What came through one touchpoint, or through one address of a channel. */
export type Came = {
  interactions: number
  /** Feedback among them, while the set time runs. */
  answers: number
  lastOn: Temporal.PlainDate
} & ({ touchpointId: string } | { channel: Channel; address: string })

/** A remark that was passed over when a version was included; the latest come first. */
export interface PassedOverRemark extends PassedOver {
  touchpointId: string
  processId: string
  check: Check
}

/** An excluded entry through which people still come. */
export interface StillCame {
  name: string
  channel: Channel
  processName: string
  goneOn: Temporal.PlainDate
  /** Since then. */
  interactions: number
}

/** A noun beside a number: 1 точка, 2 точки, 5 точек. */
export interface Forms {
  one: string
  few: string
  many: string
}

/** How dates and numbers are written. */
export interface Written {
  day(date: Temporal.PlainDate): string
  counted(n: number, forms: Forms): string
}

/** What is known of a register before one looks for what it lacks. */
export interface FindingFacts {
  today: Temporal.PlainDate
  written: Written
  /** As it stands, in its sequence. */
  entries: readonly FullEntry[]
  /** Since when each stands, in whatever words. */
  since: ReadonlyMap<string, Temporal.PlainDate>
  silentMonths: number
  came: readonly Came[]
  stillCame: readonly StillCame[]
  passedOver: readonly PassedOverRemark[]
}

/** The same, gone through once. */
export interface Looked extends FindingFacts {
  numbered: readonly Numbered<FullEntry>[]
  processes: readonly { id: string; number: number; name: string; entries: readonly Numbered<FullEntry>[] }[]
  /** What came, through the touchpoint itself or through its address. */
  demand: ReadonlyMap<string, { interactions: number; answers: number; lastOn: Temporal.PlainDate }>
  uncovered: readonly Extract<Came, { channel: Channel }>[]
  passedOverAt(touchpointId: string, check: Check): PassedOver | null
}

/** What came is laid upon the entries that it came to; what is left no entry covers. @clause M11 */
export function look(facts: FindingFacts): Looked {
  const { entries, came } = facts
  const covering = coverageOf(entries)
  const standing = new Set(entries.map(({ touchpointId }) => touchpointId))
  const demand = new Map<string, { interactions: number; answers: number; lastOn: Temporal.PlainDate }>()
  const uncovered: Extract<Came, { channel: Channel }>[] = []
  for (const one of came) {
    const ids = 'touchpointId' in one ? [one.touchpointId].filter((id) => standing.has(id)) : covering(one)
    if (ids.length === 0 && 'channel' in one) uncovered.push(one)
    for (const id of ids) {
      const known = demand.get(id)
      demand.set(id, {
        interactions: (known?.interactions ?? 0) + one.interactions,
        answers: (known?.answers ?? 0) + one.answers,
        lastOn: known && Temporal.PlainDate.compare(known.lastOn, one.lastOn) > 0 ? known.lastOn : one.lastOn,
      })
    }
  }
  const remarks = new Map(facts.passedOver.toReversed().map((one) => [`${one.touchpointId} ${one.check}`, one]))
  const processes = processesOf(entries).map((process) => ({ ...process, id: process.entries[0]?.processId ?? '' }))
  return {
    ...facts,
    numbered: processes.flatMap((process) => process.entries),
    processes,
    demand,
    uncovered,
    passedOverAt: (id, check) => remarks.get(`${id} ${check}`) ?? null,
  }
}

export const finding = (
  kind: FindingKind,
  rest: Omit<Finding, 'kind' | 'clause' | 'passedOver'> & Partial<Finding>,
) => ({
  passedOver: null,
  ...rest,
  kind,
  clause: FINDING_KINDS[kind].clause,
})

export const thingOf = ({ touchpointId, number, name, unitId, processName }: Numbered<FullEntry>): FindingThing => ({
  touchpointId,
  number,
  name,
  unitId,
  process: processName,
})

export const called = ({ number, name }: Pick<Numbered<FullEntry>, 'number' | 'name'>): string =>
  `Точка ${number} ${quotes(name)}`

/** In Russian quotes; those that are inside become the second kind. */
export const quotes = (text: string): string => `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`

export const interactionsOf = ({ demand }: Looked, touchpointId: string): number =>
  demand.get(touchpointId)?.interactions ?? 0
