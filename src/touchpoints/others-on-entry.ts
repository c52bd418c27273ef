import { actorNames } from '#identity'
import type { Work } from '#platform/work.ts'
import type { OnTheWayProps } from './pages/amendments/on-the-way.tsx'
import { type By, whyNotPermitted } from './rules/permissions.ts'
import { stateOf } from './rules/states.ts'
import { listAmendments } from './store/amendments.ts'

const MOST = 10

/** Amendments of the same entry that are not decided; drafts of another unit are not told of. @clause M6 */
export async function othersOnEntry(
  work: Work,
  by: By,
  touchpointId: string | null,
  except?: string,
): Promise<OnTheWayProps['amendments']> {
  if (touchpointId === null) return []
  const open = await listAmendments(work, { touchpointId, state: ['draft', 'submitted', 'returned'], most: MOST })
  if (open.length === 0) return []
  const names = await actorNames(work)
  return open.flatMap((amendment) => {
    const { id, number, deed, unitId, madeBy } = amendment
    const state = stateOf(amendment)
    const mayOpen = whyNotPermitted('amendment.see', by, { unitId }).length === 0
    if (id === except || (!mayOpen && state === 'draft')) return []
    return [{ id, number, deed, state, who: names.get(madeBy) ?? 'программа', mayOpen }]
  })
}
