import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import type { UnitKind } from '../terms.ts'
import { identityTables } from './tables.ts'

const UNIT = ['id', 'name', 'kind', 'made_at', 'closed_at', 'version'] as const

/** Every unit of the body with the number of people in it; open ones first, then by name. */
export const listUnits = (work: Work) =>
  identityTables(work)
    .selectFrom('identity.unit as u')
    .leftJoin('identity.person as p', (on) => on.onRef('p.unit_id', '=', 'u.id').on('p.left_at', 'is', null))
    .select(({ fn }) => ['u.id', 'u.name', 'u.kind', 'u.closed_at as closedAt', fn.count<number>('p.id').as('people')])
    .groupBy(['u.body_id', 'u.id'])
    .orderBy(sql`u.closed_at is not null`)
    .orderBy(sql`lower(u.name)`)
    .execute()

export const findUnit = (work: Work, id: string) =>
  identityTables(work).selectFrom('identity.unit').select(UNIT).where('id', '=', id).executeTakeFirst()

/** Holds the unit until the work ends: `update` for whoever closes it, `share` for whoever puts a person in. */
export function lockUnit(work: Work, id: string, how: 'update' | 'share') {
  const query = identityTables(work).selectFrom('identity.unit').select(UNIT).where('id', '=', id)
  return (how === 'update' ? query.forUpdate() : query.forShare()).executeTakeFirst()
}

/** How many other open units have the name; the database compares as its unique index does. */
export async function countNamesakes(work: Work, name: string, except?: string): Promise<number> {
  let query = identityTables(work)
    .selectFrom('identity.unit')
    .select(({ fn }) => fn.countAll<number>().as('namesakes'))
    .where('closed_at', 'is', null)
    .where(sql`lower(name)`, '=', sql`lower(${name})`)
  if (except) query = query.where('id', '<>', except)
  return (await query.executeTakeFirstOrThrow()).namesakes
}

export async function insertUnit(work: Work, unit: { name: string; kind: UnitKind }): Promise<string> {
  const row = { ...unit, made_at: work.now.toString() }
  const { id } = await identityTables(work)
    .insertInto('identity.unit')
    .values(row)
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

interface UnitChange {
  name?: string
  kind?: UnitKind
  closed_at?: string | null
}

export async function updateUnit(work: Work, id: string, change: UnitChange): Promise<void> {
  await identityTables(work)
    .updateTable('identity.unit')
    .set((row) => ({ ...change, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Names of the people in the unit, those who left not counted. */
export async function namesInUnit(work: Work, id: string): Promise<string[]> {
  const people = await identityTables(work)
    .selectFrom('identity.person')
    .select('name')
    .where('unit_id', '=', id)
    .where('left_at', 'is', null)
    .orderBy('name')
    .execute()
  return people.map(({ name }) => name)
}
