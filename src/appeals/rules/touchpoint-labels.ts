import type { FullEntry } from '#touchpoints'

export type Labelled = Pick<FullEntry, 'touchpointId' | 'name' | 'processName' | 'unitId' | 'code'> & {
  /** What its channel is called. */
  by: string
  details: { whereabouts: FullEntry['details']['whereabouts'] }
}

/**
 * What each touchpoint is called in a list to choose from. Two of the same name are told apart by the process, then by what people
 * know: the channel, the unit, the address; the code tells the rest.
 *
 * @clause M10, M18b
 */
export function touchpointLabels(
  entries: readonly Labelled[],
  units: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const labels = new Map(entries.map(({ touchpointId, name }) => [touchpointId, name]))
  for (const part of PARTS) {
    const same = countsOf(labels.values())
    for (const entry of entries) {
      const label = labels.get(entry.touchpointId) ?? entry.name
      const more = part(entry, units)
      if ((same.get(label) ?? 0) > 1 && more) labels.set(entry.touchpointId, `${label}, ${more}`)
    }
  }
  return labels
}

const PARTS: readonly ((entry: Labelled, units: ReadonlyMap<string, string>) => string)[] = [
  ({ processName }) => processName,
  ({ by }) => by,
  ({ unitId }, units) => units.get(unitId ?? '') ?? '',
  ({ details: { whereabouts } }) =>
    whereabouts.address || whereabouts.phone || whereabouts.email || whereabouts.link || '',
  ({ code }) => `код ${code}`,
]

function countsOf(labels: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1)
  return counts
}
