import { thingNames } from '#identity'
import type { Work } from '#platform/work.ts'
import { verdictOf } from '../rules/check-list.ts'
import type { QueueRow } from '../rules/queue-view.ts'
import { numberOf } from '../rules/standing-register.ts'
import { findAmendments } from '../store/amendments.ts'
import { listQueue, type QueueFilter } from '../store/queue.ts'
import { checkOn, readCheckGround } from './check-amendment.ts'

export interface Queue {
  rows: readonly QueueRow[]
  hasMore: boolean
}

const MOST = 25

/** What waits for the registrar, each with what the check says of it. @clause M5 */
export async function readQueue(work: Work, filter: QueueFilter): Promise<Queue> {
  const lines = await listQueue(work, filter, MOST + 1)
  const shown = lines.slice(0, MOST)
  const ground = await readCheckGround(work)
  const names = await thingNames(work)
  const found = await findAmendments(
    work,
    shown.map(({ amendmentId }) => amendmentId),
  )
  const byId = new Map(found.map((amendment) => [amendment.id, amendment]))
  const rows = shown.flatMap((line): QueueRow[] => {
    const amendment = byId.get(line.amendmentId)
    if (!amendment) return []
    const entry = ground.register.entries.get(amendment.touchpointId ?? '')
    return [
      {
        ...line,
        deed: amendment.deed,
        name: amendment.content?.name || entry?.name || '',
        process: amendment.content?.process || entry?.processName || '',
        place: entry ? numberOf(ground.register, entry) : '',
        verdict: line.importId === null ? verdictOf(checkOn(work, ground, amendment)) : null,
        unit: names.get(`unit:${line.unitId}`) ?? null,
        who: names.get(`person:${line.submittedBy}`) ?? names.get(`token:${line.submittedBy}`) ?? null,
      },
    ]
  })
  return { rows, hasMore: lines.length > MOST }
}
