import type { Work } from '#platform/work.ts'
import { contoursOf } from '../rules/permissions.ts'
import { stateOf } from '../rules/states.ts'
import { appealsOfOne } from '../store/appeals-of-client.ts'
import type { PastAppeal } from '../terms/errands.ts'

export const MOST_PAST = 50

/** What a client has said to the body, the newest first, as far as this person works it. @clause M13, M18b */
export async function appealsOfClient(work: Work, clientId: string): Promise<PastAppeal[]> {
  const rows = await appealsOfOne(work, { clientId, contours: contoursOf(work.by.roles), most: MOST_PAST })
  return rows.map((row) => ({ ...row, state: stateOf({ ...row, isPaused: false, isWaiting: false }) }))
}
