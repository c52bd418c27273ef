import type { Work } from '#platform/work.ts'
import { contentOf } from './rules/entry-content.ts'
import { listVersions } from './store/list-versions.ts'
import type { EntryContent } from './terms/details.ts'

/** What an entry said in one of its versions: what an amendment of it was drawn from. */
export async function entryAtVersion(
  work: Work,
  touchpointId: string | null,
  version: number | null,
): Promise<EntryContent | undefined> {
  if (touchpointId === null || version === null) return undefined
  const found = (await listVersions(work, touchpointId)).find(({ number }) => number === version)
  return found && contentOf(found)
}
