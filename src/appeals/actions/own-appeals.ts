import { clientOfPerson } from '#clients'
import type { Work } from '#platform/work.ts'
import { listOfClient } from '../store/find-appeal.ts'
import type { Appeal } from '../terms/appeal.ts'

const MOST = 200

/** What an employee has brought, the newest first. @clause M13, K5.4 */
export async function ownAppeals(work: Work): Promise<Appeal[]> {
  const clientId = await clientOfPerson(work, work.by.id)
  return clientId ? listOfClient(work, clientId, MOST) : []
}
