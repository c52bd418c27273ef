import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { Role } from '../terms.ts'
import { identityTables } from './tables.ts'

/** Who signs in, as far as signing in needs to know. */
export interface Entrant {
  id: string
  name: string
  email: string
  roles: readonly Role[]
  isOperator: boolean
  hasJoined: boolean
}

/** Somebody who has left is nobody. */
const entrants = (work: Work) =>
  identityTables(work)
    .selectFrom('identity.person')
    .select(['id', 'name', 'email', 'roles', 'operator_since', 'joined_at'])
    .where('left_at', 'is', null)

type EntrantRow = Awaited<ReturnType<ReturnType<typeof entrants>['executeTakeFirstOrThrow']>>

const entrantOf = ({ operator_since, joined_at, ...row }: EntrantRow): Entrant => ({
  ...row,
  isOperator: operator_since !== null,
  hasJoined: joined_at !== null,
})

export async function entrantByEmail(work: Work, email: string): Promise<Entrant | undefined> {
  const row = await entrants(work).where(sql<boolean>`lower(email) = lower(${email})`).executeTakeFirst()
  return row && entrantOf(row)
}

export async function entrantById(work: Work, personId: string): Promise<Entrant | undefined> {
  const row = await entrants(work).where('id', '=', personId).executeTakeFirst()
  return row && entrantOf(row)
}

export async function saveJoined(work: Work, personId: string): Promise<void> {
  await identityTables(work)
    .updateTable('identity.person')
    .set({ joined_at: work.now.toString() })
    .where('id', '=', personId)
    .execute()
}

export async function hasAnybodyJoined(work: Work): Promise<boolean> {
  const row = await identityTables(work)
    .selectFrom('identity.person')
    .select('id')
    .where('joined_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Two processes that start at once, or two people with the same link, come one after the other. */
export async function lockBody(work: Work): Promise<void> {
  await sql`select 1 from identity.body where id = ${work.body.id} for update`.execute(identityTables(work))
}

/** Addresses are unique in the installation, and people of other bodies are not seen. */
export async function isEmailTaken(work: Work, email: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`select identity.body_of_email(${email}) is not null as taken`.execute(
    identityTables(work),
  )
  return rows[0]?.taken === true
}

export async function insertFirstPerson(
  work: Work,
  { name, email, roles }: { name: string; email: string; roles: Role[] },
): Promise<string> {
  const now = work.now.toString()
  const { id } = await identityTables(work)
    .insertInto('identity.person')
    .values({ name, email, roles, operator_since: now, invited_at: now, joined_at: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
