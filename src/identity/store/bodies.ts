import { sql } from 'kysely'
import type { Temporal } from 'temporal-polyfill'
import type { Work } from '#platform/work.ts'
import type { BodyNames } from '../rules/bodies.ts'
import { identityTables } from './tables.ts'

// The table of bodies has no body_id: it is the body. So these statements are written out; row-level security lets
// everybody read the names and a body change its own row alone.

export interface BodyCard {
  code: string
  name: string
  genitive: string
  timeZone: string
  /** Null while the name is the one that the first start gave. */
  namedAt: Temporal.Instant | null
  version: number
}

const CARD = sql`select code, name, genitive, time_zone as "timeZone", named_at as "namedAt", version from identity.body`

export async function bodyCard(work: Work): Promise<BodyCard> {
  const { rows } = await sql<BodyCard>`${CARD} where id = ${work.body.id}`.execute(identityTables(work))
  return rows[0]!
}

/** Holds the body's own row until the work ends. */
export async function holdBody(work: Work): Promise<BodyCard> {
  const query = sql<BodyCard>`${CARD} where id = ${work.body.id} for no key update`
  return (await query.execute(identityTables(work))).rows[0]!
}

export async function saveNames(work: Work, { name, genitive, timeZone }: BodyNames): Promise<void> {
  await sql`update identity.body
    set name = ${name}, genitive = ${genitive}, time_zone = ${timeZone}, named_at = ${work.now.toString()}, version = version + 1
    where id = ${work.body.id}`.execute(identityTables(work))
}

export interface ListedBody {
  id: string
  code: string
  name: string
  madeAt: Temporal.Instant
}

/** Every body of the installation: their names are public, and nothing else is told. */
export async function listBodies(work: Work): Promise<ListedBody[]> {
  const { rows } =
    await sql<ListedBody>`select id, code, name, made_at as "madeAt" from identity.body order by code`.execute(
      identityTables(work),
    )
  return rows
}
