import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { PersonState, Role } from '../terms.ts'
import { identityTables } from './tables.ts'

export interface StaffFilter {
  /** Part of a name or an address. */
  words?: string
  unitId?: string
  role?: string
  state?: PersonState
}

/** The staff of the body by name: those who left at the end. */
export async function listStaff(work: Work, { words, unitId, role, state }: StaffFilter, most: number) {
  let query = identityTables(work)
    .selectFrom('identity.person as p')
    .leftJoin('identity.unit as u', 'u.id', 'p.unit_id')
    .select([
      'p.id',
      'p.name',
      'p.email',
      'p.roles',
      'p.joined_at as joinedAt',
      'p.left_at as leftAt',
      'u.name as unit',
    ])
    .orderBy(sql`p.left_at is not null`)
    .orderBy(sql`lower(p.name)`)
    .orderBy('p.id')
    .limit(most)
  if (words) {
    const like = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`
    query = query.where(sql<boolean>`(lower(p.name) like lower(${like}) or lower(p.email) like lower(${like}))`)
  }
  if (unitId) query = query.where('p.unit_id', '=', unitId)
  if (role) query = query.where(sql<boolean>`${role} = any(p.roles)`)
  if (state === 'left') query = query.where('p.left_at', 'is not', null)
  if (state === 'working') query = query.where('p.left_at', 'is', null).where('p.joined_at', 'is not', null)
  if (state === 'invited') query = query.where('p.left_at', 'is', null).where('p.joined_at', 'is', null)
  return query.execute()
}

export const findPerson = (work: Work, id: string) =>
  identityTables(work)
    .selectFrom('identity.person as p')
    .leftJoin('identity.unit as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.name', 'p.email', 'p.roles', 'p.unit_id as unitId', 'u.name as unit', 'p.version'])
    .select(['p.invited_at as invitedAt', 'p.joined_at as joinedAt', 'p.left_at as leftAt'])
    .select('p.operator_since as operatorSince')
    .where('p.id', '=', id)
    .executeTakeFirst()

/**
 * Every administrator of the body, held until the work ends. Without it two of them could take each other's access away
 * at the same moment, each seeing the other still there.
 */
export const lockAdministrators = (work: Work) =>
  identityTables(work)
    .selectFrom('identity.person')
    .select(['id', 'roles', 'joined_at as joinedAt', 'left_at as leftAt'])
    .where(sql<boolean>`'administrator' = any(roles)`)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

export const lockPerson = (work: Work, id: string) =>
  identityTables(work)
    .selectFrom('identity.person')
    .select([
      'id',
      'name',
      'email',
      'roles',
      'unit_id',
      'operator_since',
      'invited_at',
      'joined_at',
      'left_at',
      'version',
    ])
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()

export interface NewPerson {
  name: string
  email: string
  roles: Role[]
  unit_id: string | null
}

export async function insertPerson(work: Work, person: NewPerson): Promise<string> {
  const row = { ...person, invited_at: work.now.toString() }
  const { id } = await identityTables(work)
    .insertInto('identity.person')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface PersonChange {
  name?: string
  roles?: Role[]
  unit_id?: string | null
  invited_at?: string
  joined_at?: null
  left_at?: string | null
}

export async function updatePerson(work: Work, id: string, change: PersonChange): Promise<void> {
  await identityTables(work)
    .updateTable('identity.person')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Who is who, those who left too, by id. */
export async function staffNames(work: Work): Promise<Map<string, string>> {
  const people = await identityTables(work).selectFrom('identity.person').select(['id', 'name']).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Everybody who works here today, by name: those who were invited and have not come yet are not among them. */
export async function workingStaff(
  work: Work,
): Promise<{ id: string; name: string; unit: string | null; unitId: string | null; roles: Role[] }[]> {
  return identityTables(work)
    .selectFrom('identity.person as p')
    .leftJoin('identity.unit as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.name', 'u.name as unit', 'p.unit_id as unitId', 'p.roles'])
    .where('p.joined_at', 'is not', null)
    .where('p.left_at', 'is', null)
    .orderBy(sql`lower(p.name)`)
    .orderBy('p.id')
    .execute()
}

export interface StaffAddress {
  id: string
  email: string
  roles: Role[]
  unitId: string | null
  /** The mark of the installation's operator. */
  isOperator: boolean
}

/** Where letters go to everybody who works here today. */
export const staffAddresses = (work: Work): Promise<StaffAddress[]> =>
  identityTables(work)
    .selectFrom('identity.person')
    .select(['id', 'email', 'roles', 'unit_id as unitId', sql<boolean>`operator_since is not null`.as('isOperator')])
    .where('joined_at', 'is not', null)
    .where('left_at', 'is', null)
    .orderBy('id')
    .execute()

/** Links that were sent and not used open nothing any more. */
export async function retireLinksOf(work: Work, personId: string): Promise<void> {
  await identityTables(work)
    .updateTable('identity.one_time_link')
    .set({ used_at: work.now.toString() })
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .execute()
}

/** The password and the second step of somebody who left: coming back begins with a new invitation. */
export async function deleteCredential(work: Work, personId: string): Promise<void> {
  await identityTables(work).deleteFrom('identity.credential').where('person_id', '=', personId).execute()
}

/** How many operators the installation has, over all bodies; nobody takes a mark away until this work ends. */
export async function holdOperators(work: Work): Promise<number> {
  const query = sql<{ operators: number }>`select identity.hold_operators() as operators`
  return (await query.execute(identityTables(work))).rows[0]?.operators ?? 0
}

export async function unmarkOperator(work: Work, personId: string): Promise<void> {
  await identityTables(work)
    .updateTable('identity.person')
    .set({ operator_since: null })
    .where('id', '=', personId)
    .execute()
}

export async function markOperator(work: Work, personId: string): Promise<void> {
  await identityTables(work)
    .updateTable('identity.person')
    .set({ operator_since: work.now.toString() })
    .where('id', '=', personId)
    .where('operator_since', 'is', null)
    .execute()
}
