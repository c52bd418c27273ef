import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { nameKey } from '../rules/names.ts'
import { readPhone } from '../rules/phones.ts'
import type { Client, Contour } from '../terms.ts'
import { clientTables } from './tables.ts'

const MOST = 20

const clientsOf = (work: Work) =>
  clientTables(work)
    .selectFrom('clients.client')
    .select(['id', 'contour', 'kind', 'name', 'segment', 'email', 'phone', 'address', 'version'])
    .select(['person_id as personId', 'made_at as madeAt'])

export const readClient = (work: Work, id: string): Promise<Client | undefined> =>
  clientsOf(work).where('id', '=', id).executeTakeFirst()

/** Clients whose e-mail or telephone is this, or whose name has words that begin so, in any sequence. @clause M18b */
export async function findClients(
  work: Work,
  typed: string,
  { contours, most = MOST }: { contours?: readonly Contour[]; most?: number } = {},
): Promise<Client[]> {
  const text = typed.trim()
  const words = nameKey(text)
    .split(' ')
    .filter((word) => word !== '')
  const phone = readPhone(text)
  if ((words.length === 0 && !phone) || contours?.length === 0) return []
  return clientsOf(work)
    .$if(contours !== undefined, (query) => query.where('contour', 'in', contours ?? []))
    .where((where) =>
      where.or([
        where(sql`lower(email)`, '=', text.toLowerCase()),
        ...(phone ? [where('phone', '=', phone)] : []),
        ...(words.length > 0
          ? [where.and(words.map((word) => sql<boolean>`' ' || name_key like ${`% ${word}%`}`))]
          : []),
      ]),
    )
    .orderBy('name_key')
    .orderBy('id')
    .limit(most)
    .execute()
}
