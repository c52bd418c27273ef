import { sql } from 'kysely'
import type { WayIn } from '#channels'
import type { Work } from '#platform/work.ts'
import type { Appeal } from '../terms/appeal.ts'
import { appealTables } from './tables.ts'

/** The appeal as it stands; of whom it may be shown to its reader decides. */
export const findAppeal = async (work: Work, id: string): Promise<Appeal | undefined> =>
  appealOf(await appealsOf(work).where('a.id', '=', id).executeTakeFirst())

/** The same for an act: until the work ends nobody else acts on it. */
export const lockAppeal = async (work: Work, id: string): Promise<Appeal | undefined> => {
  await appealTables(work).selectFrom('appeals.appeal').select('id').where('id', '=', id).forUpdate().execute()
  return findAppeal(work, id)
}

/** The same for many; whoever else locks many does it in the same sequence. */
export async function lockAppeals(work: Work, ids: readonly string[]): Promise<Appeal[]> {
  await appealTables(work)
    .selectFrom('appeals.appeal')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  const rows = await appealsOf(work).where('a.id', 'in', ids).execute()
  return rows.map((row) => ({ ...row, way: row.way as WayIn }))
}

/** Whose status page a code opens: the hash is its own. */
export const appealByCode = async (work: Work, codeHash: Buffer): Promise<Appeal | undefined> =>
  appealOf(await appealsOf(work).where('a.code_hash', '=', codeHash).executeTakeFirst())

/** A client's appeals, the newest first. */
export async function listOfClient(work: Work, clientId: string, most: number): Promise<Appeal[]> {
  const rows = await appealsOf(work)
    .where('a.client_id', '=', clientId)
    .orderBy('a.received_at', 'desc')
    .orderBy('a.id')
    .limit(most)
    .execute()
  return rows.map((row) => ({ ...row, way: row.way as WayIn }))
}

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof appealsOf>['executeTakeFirst']>>>

const appealOf = (row: Row | undefined): Appeal | undefined => row && { ...row, way: row.way as WayIn }

const appealsOf = (work: Work) =>
  appealTables(work)
    .selectFrom('appeals.appeal as a')
    .select(['a.id', 'a.year', 'a.number', 'a.contour', 'a.way', 'a.channel', 'a.uncovered', 'a.regime', 'a.kind'])
    .select([
      'a.direction',
      'a.need',
      'a.marks',
      'a.segment',
      'a.author',
      'a.representative',
      'a.words',
      'a.rating',
      'a.version',
    ])
    .select([
      'a.came_to as cameTo',
      'a.touchpoint_id as touchpointId',
      'a.form_hash as formHash',
      'a.repeats_id as repeatsId',
    ])
    .select(['a.client_id as clientId', 'a.against_person_id as againstPersonId', 'a.against_unit_id as againstUnitId'])
    .select(['a.answer_by as answerBy', 'a.answer_to as answerTo', 'a.received_at as receivedAt'])
    .select(['a.received_on as receivedOn', 'a.postmarked_on as postmarkedOn', 'a.registered_at as registeredAt'])
    .select(['a.registered_by as registeredBy', 'a.acknowledged_at as acknowledgedAt', 'a.unit_id as unitId'])
    .select(['a.assignee_id as assigneeId', 'a.assigned_at as assignedAt', 'a.redirected_at as redirectedAt'])
    .select(['a.answered_at as answeredAt', 'a.left_at as leftAt', 'a.withdrawn_at as withdrawnAt'])
    .select(['a.outside_at as outsideAt', 'a.ended_at as endedAt', 'a.due_at as dueAt', 'a.due_on as dueOn'])
    .select(['a.legal_on as legalOn', 'a.is_provisional as isProvisional', 'a.upheld_at as upheldAt'])
    .select(['a.not_upheld_at as notUpheldAt', 'a.rated_on as ratedOn', 'a.changed_at as changedAt'])
    .select(({ exists, selectFrom }) => [
      exists(
        selectFrom('appeals.pause as p')
          .select(sql`1`.as('one'))
          .whereRef('p.appeal_id', '=', 'a.id')
          .where('p.to_at', 'is', null),
      )
        .$castTo<boolean>()
        .as('isPaused'),
      exists(
        selectFrom('appeals.answer as w')
          .select(sql`1`.as('one'))
          .whereRef('w.appeal_id', '=', 'a.id')
          .where('w.submitted_at', 'is not', null)
          .where('w.returned_at', 'is', null)
          .where('w.approved_at', 'is', null)
          .where('w.sent_at', 'is', null),
      )
        .$castTo<boolean>()
        .as('isWaiting'),
    ])
