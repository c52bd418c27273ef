import { clientOfPerson } from '#clients'
import type { Work } from '#platform/work.ts'
import { findAppeal } from '../store/find-appeal.ts'
import { idsOfClient } from '../store/ids-of-client.ts'
import type { Appeal } from '../terms/appeal.ts'

const MOST = 200

/** What an employee has brought, the newest first. @clause M13, K5.4 */
export async function ownAppeals(work: Work): Promise<Appeal[]> {
  const clientId = await clientOfPerson(work, work.by.id)
  const ids = clientId ? await idsOfClient(work, clientId, MOST) : []
  const found = await Promise.all(ids.map((id) => findAppeal(work, id)))
  return found.filter((appeal) => appeal !== undefined)
}
