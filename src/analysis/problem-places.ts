import type { Work } from '#platform/work.ts'
import { listEntries, processesOf } from '#touchpoints'
import { type Place, placeValue } from './rules/problem.ts'

/** Where in the register a problem may lie: processes with their touchpoints, in the register's sequence. */
export interface Places {
  options: readonly { value: string; label: string }[]
  /** What the place is called; nothing for nowhere in particular. */
  nameOf(place: Place): string | undefined
  stands(place: Place | undefined): boolean
}

const GONE = 'Этого места в перечне больше нет'

export async function problemPlaces(work: Work): Promise<Places> {
  const options = processesOf(await listEntries(work)).flatMap(({ number, name, entries }) => [
    {
      value: placeValue({ processId: entries[0]?.processId ?? null, touchpointId: null }),
      label: `${number}. ${name}`,
    },
    ...entries.map(({ touchpointId, number: place, name: entry }) => ({
      value: placeValue({ processId: null, touchpointId }),
      label: `${place} ${entry}`,
    })),
  ])
  const names = new Map(options.map(({ value, label }) => [value, label]))
  return {
    options,
    nameOf: (place) => (placeValue(place) === '' ? undefined : (names.get(placeValue(place)) ?? GONE)),
    stands: (place) => place !== undefined && (placeValue(place) === '' || names.has(placeValue(place))),
  }
}
