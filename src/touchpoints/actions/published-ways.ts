import type { Work } from '#platform/work.ts'
import { listFullEntries } from '../store/list-entries.ts'
import { readSettings } from '../store/settings.ts'
import type { ReachableEntry } from '../terms/ways.ts'

/** The register with where each entry is found; nothing where the body does not publish how it is reached. @clause M13 */
export async function publishedWays(work: Work): Promise<ReachableEntry[]> {
  if (!(await readSettings(work)).showsWays) return []
  return (await listFullEntries(work)).map(({ details, ...entry }) => {
    return { ...entry, whereabouts: details.whereabouts, accessibility: details.accessibility }
  })
}
