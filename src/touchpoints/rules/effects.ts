import type { Temporal } from 'temporal-polyfill'
import type { Amendment, Override, VersionDeed } from '../terms/amendments.ts'
import type { Basis, EntryContent, EntryDetails } from '../terms/details.ts'
import type { FullEntry } from '../terms/entries.ts'
import type { Channel, EntryNeed, Kind } from '../terms.ts'
import { settled } from './content.ts'
import { mergedEntry } from './merging.ts'
import { addProcess, processNamed, putEntry, type StandingRegister, takeEntry } from './standing-register.ts'

/** Where entries stand: numbers of the form follow from it. */
export interface Placement {
  /** By touchpoints. */
  positions: Map<string, number>
  /** The last place taken in a process. */
  last: Map<string, number>
  lastProcess: number
}

/** A version that a decision writes. */
export interface NewVersion {
  touchpointId: string
  number: number
  deed: VersionDeed
  processId: string
  position: number
  name: string
  channel: Channel
  kind: Kind
  needs: readonly EntryNeed[]
  isKey: boolean
  unitId: string | null
  details: EntryDetails
  amendmentId: string
  reason: string
  grounds: Basis | null
  overrides: readonly Override[]
  successorId: string | null
  turnTo: string
}

/** All that a decision writes. */
export interface Inclusion {
  processes: { id: string; name: string; position: number }[]
  /** New touchpoints; their codes are claimed afterwards. */
  touchpoints: string[]
  versions: NewVersion[]
  /** Which entry an included amendment is about. */
  about: Map<string, string>
  merged: { gone: string; stay: string }[]
  /** Entries that may have been a sample: with a version of their own they are the body's. */
  own: string[]
}

export const NOTHING_YET = (): Inclusion => ({
  processes: [],
  touchpoints: [],
  versions: [],
  about: new Map(),
  merged: [],
  own: [],
})

export interface EffectParts {
  register: StandingRegister
  placement: Placement
  inclusion: Inclusion
  today: Temporal.PlainDate
  newId: () => string
}

/**
 * What including this amendment does to the register; nothing blocks it. An included version never changes: each deed writes
 * a new one.
 *
 * @clause M6, M12
 */
export function effectOf(amendment: Amendment, parts: EffectParts): void {
  const { register } = parts
  const standing = amendment.touchpointId === null ? undefined : register.entries.get(amendment.touchpointId)
  switch (amendment.deed) {
    case 'include':
    case 'change':
      if (amendment.content) place(amendment, standing, settled(amendment.content), parts)
      return
    case 'exclude':
      if (standing) leave(amendment, standing, 'excluded', parts)
      return
    case 'merge': {
      const stay = amendment.successorId === null ? undefined : register.entries.get(amendment.successorId)
      if (standing && stay) merge(amendment, standing, stay, parts)
    }
  }
}

function place(amendment: Amendment, standing: FullEntry | undefined, content: EntryContent, parts: EffectParts): void {
  const { register, inclusion, today } = parts
  const { process: processName, name, channel, kind, needs, ...details } = content
  if (channel === null || kind === null) return
  const process = processFor(processName, standing, parts)
  const entry: FullEntry = {
    touchpointId: standing?.touchpointId ?? parts.newId(),
    code: standing?.code ?? '',
    processId: process.id,
    processName: process.name,
    name: oneLine(name),
    channel,
    kind,
    needs,
    isKey: details.keyFor.length > 0,
    version: (standing?.version ?? 0) + 1,
    sampleOf: null,
    unitId: amendment.unitId ?? standing?.unitId ?? null,
    includedOn: today,
    details,
  }
  if (standing) inclusion.own.push(entry.touchpointId)
  else inclusion.touchpoints.push(entry.touchpointId)
  if (standing?.processId !== entry.processId) takeLastPlace(entry, parts)
  putEntry(register, entry)
  write(amendment, entry, { deed: standing ? 'changed' : 'included' }, parts)
}

/** A process that is written otherwise but means the same is the same; a new one takes the last place. @clause M4, M12 */
function processFor(
  name: string,
  standing: FullEntry | undefined,
  { register, inclusion, placement, newId }: EffectParts,
) {
  if (standing && register.processKey(standing.processName) === register.processKey(name))
    return { id: standing.processId, name: standing.processName }
  const known = processNamed(register, name)
  if (known) return known
  placement.lastProcess += 1
  const made = { id: newId(), name: oneLine(name), position: placement.lastProcess }
  inclusion.processes.push(made)
  return addProcess(register, made)
}

function takeLastPlace({ touchpointId, processId }: FullEntry, { placement: { positions, last } }: EffectParts): void {
  const position = (last.get(processId) ?? 0) + 1
  last.set(processId, position)
  positions.set(touchpointId, position)
}

function leave(amendment: Amendment, standing: FullEntry, deed: 'excluded' | 'merged', parts: EffectParts): void {
  takeEntry(parts.register, standing.touchpointId)
  parts.inclusion.own.push(standing.touchpointId)
  const gone = { ...standing, version: standing.version + 1 }
  const { successorId, turnTo } = amendment
  write(amendment, gone, { deed, successorId, turnTo: deed === 'excluded' ? turnTo : '' }, parts)
}

function merge(amendment: Amendment, gone: FullEntry, stay: FullEntry, parts: EffectParts): void {
  leave(amendment, gone, 'merged', parts)
  const united = { ...mergedEntry(stay, gone), version: stay.version + 1, includedOn: parts.today }
  putEntry(parts.register, united)
  parts.inclusion.own.push(united.touchpointId)
  parts.inclusion.merged.push({ gone: gone.touchpointId, stay: stay.touchpointId })
  write(amendment, united, { deed: 'changed' }, parts)
}

function write(
  { id, reason, grounds }: Amendment,
  entry: FullEntry,
  did: { deed: VersionDeed; successorId?: string | null; turnTo?: string },
  { inclusion, placement }: EffectParts,
): void {
  const { touchpointId, version, processId, name, channel, kind, needs, isKey, unitId, details } = entry
  if (!inclusion.about.has(id)) inclusion.about.set(id, touchpointId)
  inclusion.versions.push({
    touchpointId,
    number: version,
    deed: did.deed,
    processId,
    position: placement.positions.get(touchpointId) ?? 1,
    name,
    channel,
    kind,
    needs,
    isKey,
    unitId,
    details,
    amendmentId: id,
    reason,
    grounds,
    overrides: [],
    successorId: did.successorId ?? null,
    turnTo: did.turnTo ?? '',
  })
}

const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()
