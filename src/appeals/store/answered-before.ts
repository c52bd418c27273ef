import { sql } from 'kysely'
import type { Contour } from '#clients'
import type { Work } from '#platform/work.ts'
import { appealTables } from './tables.ts'

/** How many appeals of the client have been answered. */
export async function answeredBefore(work: Work, clientId: string | null): Promise<number> {
  if (clientId === null) return 0
  const { answered } = await appealTables(work)
    .selectFrom('appeals.appeal')
    .select(({ fn }) => fn.countAll<number>().as('answered'))
    .where('client_id', '=', clientId)
    .where('answered_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return answered
}

/** So far back that a unit's habits show, and no further: it is asked each time that somebody assigns. */
const MOST = 400

/** Who answered the newest appeals, and what they were about. */
export async function answeredLately(work: Work, contour: Contour) {
  const newest = appealTables(work)
    .selectFrom('appeals.appeal')
    .select([
      'id',
      'assignee_id as assigneeId',
      'touchpoint_id as touchpointId',
      'segment',
      'answered_at as answeredAt',
    ])
    .where('contour', '=', contour)
    .orderBy('received_at', 'desc')
    .orderBy('id')
    .limit(MOST)
  const rows = await appealTables(work)
    .selectFrom(newest.as('a'))
    .select(['a.assigneeId', 'a.touchpointId', 'a.segment'])
    .select(
      sql<string[]>`array(select q.topic_code from appeals.question q
        where q.body_id = ${work.body.id}::uuid and q.appeal_id = a.id and q.topic_code is not null)`.as('topicCodes'),
    )
    .where('a.answeredAt', 'is not', null)
    .where('a.assigneeId', 'is not', null)
    .execute()
  return rows.flatMap(({ assigneeId, ...row }) => (assigneeId ? [{ ...row, assigneeId }] : []))
}

/** The unit that usually answers on one of these topics. */
export async function unitOfTopics(work: Work, codes: readonly string[]): Promise<string | undefined> {
  if (codes.length === 0) return undefined
  const found = await appealTables(work)
    .selectFrom('appeals.topic')
    .select('unit_id as unitId')
    .where('code', 'in', codes)
    .where('unit_id', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return found?.unitId ?? undefined
}
