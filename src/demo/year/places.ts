import type { RegisterEntry } from '#touchpoints'
import type { Place } from './spread.ts'
import { CHANNEL_LIFE } from './touchpoints.ts'

/** A touchpoint of the register as people use it. */
export interface Entrance extends Place {
  entry: Pick<RegisterEntry, 'touchpointId' | 'channel'>
}

/** What asking is against getting the answer and against looking for oneself. */
const PROCESS = [1, 0.85, 0.7]

/** The places where people come, in the register's sequence: the same place stands in several processes. */
export function entrances(
  entries: readonly Pick<RegisterEntry, 'touchpointId' | 'processId' | 'channel'>[],
): Entrance[] {
  const processes = [...new Set(entries.map(({ processId }) => processId))]
  return entries.map((entry, place) => {
    const { people, isOffice } = CHANNEL_LIFE[entry.channel]
    return { entry, key: String(place), people: people * (PROCESS[processes.indexOf(entry.processId)] ?? 1), isOffice }
  })
}
