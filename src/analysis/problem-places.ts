import type { Work } from '#platform/work.ts'
import { readPlaces } from '#touchpoints'
import { type Place, placeValue } from './rules/problem.ts'

/** Where in the register a problem may lie: processes with their touchpoints, in the register's sequence. */
export interface ProblemPlaces {
  options: readonly { value: string; label: string }[]
  /** What the place is called; nothing for nowhere in particular. */
  nameOf(place: Place): string | undefined
  stands(place: Place | undefined): boolean
}

const GONE = 'Этого места в перечне больше нет'

export async function problemPlaces(work: Work): Promise<ProblemPlaces> {
  const register = await readPlaces(work)
  const named = register.processes.flatMap(({ id, number, label, entries }) => [
    { value: placeValue({ processId: id, touchpointId: null }), label, stands: number !== null },
    ...entries.map((entry) => ({
      value: placeValue({ processId: null, touchpointId: entry.touchpointId }),
      label: entry.label,
      stands: entry.goneOn === null,
    })),
  ])
  const names = new Map(named.map(({ value, label }) => [value, label]))
  const standing = new Set(named.filter(({ stands }) => stands).map(({ value }) => value))
  // What was merged is called as the one that stays.
  const keyOf = ({ processId, touchpointId }: Place) =>
    placeValue({ processId, touchpointId: touchpointId && register.standsIn(touchpointId) })
  return {
    options: named.filter(({ stands }) => stands).map(({ value, label }) => ({ value, label })),
    nameOf: (place) => (keyOf(place) === '' ? undefined : (names.get(keyOf(place)) ?? GONE)),
    stands: (place) => place !== undefined && (placeValue(place) === '' || standing.has(placeValue(place))),
  }
}
