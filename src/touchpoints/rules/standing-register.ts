import type { FullEntry } from '../terms/entries.ts'
import type { Abbreviation } from '../terms/settings.ts'
import type { Channel, Kind } from '../terms.ts'
import { placeKeys } from './duplicates.ts'
import { nameKeys } from './names.ts'

/** A process of the body, also one in which nothing stands any more. */
export interface KnownProcess {
  id: string
  name: string
  position: number
}

/** A process with its entries in their sequence. */
export interface StandingProcess extends KnownProcess {
  /** By the ids of touchpoints. */
  entries: Map<string, FullEntry>
}

/** The register as it stands, ordered for questions about one entry among ten thousand; it follows what a decision does to it. */
export interface StandingRegister {
  /** By their ids, in their sequence. */
  processes: Map<string, StandingProcess>
  /** The same by `processKey`. */
  byName: Map<string, StandingProcess>
  entries: Map<string, FullEntry>
  /** Which entries stand at a place of a process: more than one where duplicates came in before they were refused. */
  places: Map<string, Set<string>>
  processKey: (name: string) => string
  placeKey: (place: { name: string; channel: Channel }) => string
}

/** @param entries in the register's sequence */
export function standingRegister(
  processes: readonly KnownProcess[],
  entries: readonly FullEntry[],
  abbreviations: readonly Abbreviation[],
): StandingRegister {
  const register: StandingRegister = {
    processes: new Map(),
    byName: new Map(),
    entries: new Map(),
    places: new Map(),
    processKey: nameKeys(abbreviations),
    placeKey: placeKeys(abbreviations),
  }
  for (const process of processes.toSorted((one, other) => one.position - other.position)) addProcess(register, process)
  for (const entry of entries) putEntry(register, entry)
  return register
}

/** A process takes the last place; of two whose names mean the same the first is found by name. */
export function addProcess(register: StandingRegister, process: KnownProcess): StandingProcess {
  const standing = { ...process, entries: new Map() }
  register.processes.set(process.id, standing)
  const key = register.processKey(process.name)
  if (!register.byName.has(key)) register.byName.set(key, standing)
  return standing
}

/** The process that this name means, if the body has it. @clause M12 */
export const processNamed = (register: StandingRegister, name: string): StandingProcess | undefined =>
  register.byName.get(register.processKey(name))

/** An entry comes in at the end of its process; in other words but in its process it keeps its place. */
export function putEntry(register: StandingRegister, entry: FullEntry): void {
  const before = register.entries.get(entry.touchpointId)
  if (before) leavePlace(register, before)
  if (before && before.processId !== entry.processId)
    register.processes.get(before.processId)?.entries.delete(entry.touchpointId)
  register.processes.get(entry.processId)?.entries.set(entry.touchpointId, entry)
  register.entries.set(entry.touchpointId, entry)
  const key = keyIn(register, entry)
  register.places.set(key, (register.places.get(key) ?? new Set()).add(entry.touchpointId))
}

/** An entry goes; those after it move up. */
export function takeEntry(register: StandingRegister, touchpointId: string): void {
  const entry = register.entries.get(touchpointId)
  if (!entry) return
  leavePlace(register, entry)
  register.processes.get(entry.processId)?.entries.delete(touchpointId)
  register.entries.delete(touchpointId)
}

/** Its place in the form: «1.2». It is counted anew each time, for places follow the sequence. @clause M4 */
export function numberOf(register: StandingRegister, { touchpointId, processId }: FullEntry): string {
  const standing = [...register.processes.values()].filter(({ entries }) => entries.size > 0)
  const process = standing.findIndex(({ id }) => id === processId)
  const place = [...(standing[process]?.entries.keys() ?? [])].indexOf(touchpointId)
  return `${process + 1}.${place + 1}`
}

/** The entry that stands where this one would: the same process, channel and name. @clause M12 */
export function twinOf(
  register: StandingRegister,
  place: { process: string; name: string; channel: Channel },
  except: string | null,
): FullEntry | undefined {
  const process = processNamed(register, place.process)
  if (!process) return undefined
  const ids = register.places.get(`${process.id} ${register.placeKey(place)}`) ?? []
  const twin = [...ids].find((id) => id !== except)
  return twin === undefined ? undefined : register.entries.get(twin)
}

/** Which kinds of touchpoints stand in a process; an entry may be thought away. @clause M13 */
export function kindsIn(register: StandingRegister, process: string, without: string | null = null): Set<Kind> {
  const kinds = new Set<Kind>()
  for (const { touchpointId, kind } of processNamed(register, process)?.entries.values() ?? []) {
    if (touchpointId !== without) kinds.add(kind)
    if (kinds.size === 2) break
  }
  return kinds
}

const keyIn = (register: StandingRegister, entry: FullEntry): string => `${entry.processId} ${register.placeKey(entry)}`

function leavePlace(register: StandingRegister, entry: FullEntry): void {
  register.places.get(keyIn(register, entry))?.delete(entry.touchpointId)
}
