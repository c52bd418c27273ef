import { Temporal } from 'temporal-polyfill'
import type { FullEntry } from '../terms/entries.ts'
import type { PlacedVersion } from '../terms/history.ts'

/**
 * The register at the end of a day, made anew from everything that was ever included: each version takes the place of the one
 * before it, an exclusion or a merge takes the entry away.
 *
 * @clause M6
 */
export function replay(versions: readonly PlacedVersion[], on: Temporal.PlainDate): FullEntry[] {
  const standing = new Map<string, PlacedVersion>()
  const happened = versions
    .filter(({ includedOn }) => Temporal.PlainDate.compare(includedOn, on) <= 0)
    .toSorted((one, other) => one.number - other.number)
  for (const version of happened) {
    if (isStanding(version)) standing.set(version.touchpointId, version)
    else standing.delete(version.touchpointId)
  }
  return [...standing.values()].toSorted(bySequence).map(entryOf)
}

export const isStanding = ({ deed }: Pick<PlacedVersion, 'deed'>): boolean => deed === 'included' || deed === 'changed'

/** The sequence of the form: by the process, then by the place in it. */
export const bySequence = (one: PlacedVersion, other: PlacedVersion): number =>
  one.processPosition - other.processPosition ||
  compare(one.processId, other.processId) ||
  one.position - other.position ||
  compare(one.touchpointId, other.touchpointId)

const compare = (one: string, other: string) => Number(one > other) - Number(one < other)

const entryOf = (version: PlacedVersion): FullEntry => ({
  touchpointId: version.touchpointId,
  code: version.code,
  processId: version.processId,
  processName: version.processName,
  name: version.name,
  channel: version.channel,
  kind: version.kind,
  needs: version.needs,
  isKey: version.isKey,
  version: version.number,
  sampleOf: version.sampleOf,
  unitId: version.unitId,
  includedOn: version.includedOn,
  details: version.details,
})
