import { ownUnit } from '#identity'
import type { Work } from '#platform/work.ts'
import { mayDo } from '../rules/permissions.ts'
import { countQueues, type QueueCounts } from '../store/count-queues.ts'
import { countMyErrands, type ErrandCounts } from '../store/my-errands.ts'
import { deskReader } from './read-desk.ts'

export interface AppealsAtStake {
  /** For who works appeals. */
  queues?: QueueCounts
  errands: ErrandCounts
}

/** What burns on this person's desk. @clause M18b */
export async function appealsAtStake(work: Work): Promise<AppealsAtStake> {
  const mine = { personId: work.by.id, unitId: await ownUnit(work) }
  const errands = await countMyErrands(work, mine)
  return mayDo('appeal.see', work.by.roles)
    ? { errands, queues: await countQueues(work, await deskReader(work)) }
    : { errands }
}
