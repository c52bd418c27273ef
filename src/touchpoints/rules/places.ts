import type { ExcludedEntry, Place, PlaceProcess, Places, RegisterPast } from '../terms/places.ts'
import type { RegisterEntry } from '../terms.ts'
import { processesOf } from './register.ts'

/** How that is called which stands in the register no more. */
export interface GoneLabels {
  entry(excluded: ExcludedEntry): string
  process(name: string): string
}

/**
 * What was said through an entry never vanishes: of a merged one it counts for the one that stays, of an excluded one for
 * itself, in the last process that it stood in.
 *
 * @clause M6, M12
 */
export function placesOf(
  entries: readonly RegisterEntry[],
  { excluded, merged }: RegisterPast,
  labels: GoneLabels,
): Places {
  const processes = new Map<string, PlaceProcess & { entries: Place[] }>()
  for (const { number, name, entries: standing } of processesOf(entries)) {
    const places = standing.map((entry): Place => {
      return { ...entry, goneOn: null, label: `${entry.number} ${entry.name}` }
    })
    const id = places[0]?.processId ?? ''
    processes.set(id, { id, number, name, label: `${number}. ${name}`, entries: places })
  }
  for (const entry of excluded) {
    const { processId: id, processName: name } = entry
    const process = processes.get(id) ?? { id, number: null, name, label: labels.process(name), entries: [] }
    processes.set(id, process)
    process.entries.push({ ...entry, number: '', label: labels.entry(entry) })
  }
  const byId = new Map(
    [...processes.values()].flatMap((process) => process.entries).map((one) => [one.touchpointId, one]),
  )
  const leadsTo = new Map(merged.map(({ touchpointId, standsIn }) => [touchpointId, standsIn]))
  const standsIn = (id: string) => leadsTo.get(id) ?? id
  return {
    processes: [...processes.values()],
    standsIn,
    familyOf: (id) => {
      const stays = standsIn(id)
      return [stays, ...merged.filter((one) => one.standsIn === stays).map(({ touchpointId }) => touchpointId)]
    },
    placeOf: (id) => byId.get(standsIn(id)),
  }
}
