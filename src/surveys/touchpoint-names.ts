import type { Work } from '#platform/work.ts'
import { listEntries, processesOf } from '#touchpoints'
import type { TouchpointName } from './terms.ts'

/** Names of the register's entries by id: the same touchpoint stands in several processes, so its number goes with it. */
export async function touchpointNames(work: Work): Promise<Map<string, TouchpointName>> {
  const entries = processesOf(await listEntries(work)).flatMap((process) => process.entries)
  return new Map(
    entries.map(({ touchpointId, number, name, processName }) => [
      touchpointId,
      { number, name, process: processName },
    ]),
  )
}
