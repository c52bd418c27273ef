import type { Numbered, RegisterEntry, RegisterProcess } from '../terms.ts'

/** The heading of the form, in the two lines it is set in. @clause App1 */
export const headingOf = (genitive: string): readonly [string, string] => [
  'Перечень',
  `точек взаимодействия с клиентом в рамках обеспечения доступа к информации о деятельности ${genitive}`,
]

/**
 * The register in its form: processes in their sequence, each numbered, the touchpoints of each beside it.
 * Numbers follow the sequence, so an entry that goes leaves no hole.
 *
 * @clause M4
 */
export function processesOf<E extends Pick<RegisterEntry, 'processId' | 'processName'>>(
  entries: readonly E[],
): RegisterProcess<E>[] {
  const byProcess = new Map<string, { number: number; name: string; entries: Numbered<E>[] }>()
  for (const entry of entries) {
    const known = byProcess.get(entry.processId)
    const process = known ?? { number: byProcess.size + 1, name: entry.processName, entries: [] }
    if (!known) byProcess.set(entry.processId, process)
    process.entries.push({ ...entry, number: `${process.number}.${process.entries.length + 1}` })
  }
  return [...byProcess.values()]
}
