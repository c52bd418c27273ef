import type { Work } from '#platform/work.ts'
import { listEntries, processesOf } from '#touchpoints'

export interface TouchpointName {
  /** Its place in the register: «1.2». */
  number: string
  name: string
  process: string
}

/** Names of the register's entries by id: the same touchpoint stands in several processes, so its number goes with it. */
export async function touchpointNames(work: Work): Promise<Map<string, TouchpointName>> {
  const entries = processesOf(await listEntries(work)).flatMap((process) => process.entries)
  return new Map(entries.map(({ touchpointId, number, name, processName }) => [touchpointId, { number, name, process: processName }]))
}

export const nameOf = (name: TouchpointName | undefined): string => (name ? `${name.number} ${name.name}` : 'Точка, которой больше нет в перечне')
