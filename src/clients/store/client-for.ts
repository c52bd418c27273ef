import { sql } from 'kysely'
import type { Work } from '#platform/work.ts'
import { keptWords } from '../rules/words.ts'
import type { ClientWords } from '../terms.ts'
import { clientTables } from './tables.ts'

/**
 * The client who told this of themselves: an employee by their person, anybody else by the name together with the e-mail, the telephone
 * or the address; made where there is none. One message to the database.
 */
export async function clientFor(work: Work, words: ClientWords): Promise<string> {
  const { contour, kind, name, name_key, segment, email, phone, address, person_id } = keptWords(words)
  // The text is written out, so the body stands in it by name.
  const { rows } = await sql<{ id: string }>`
    with found as materialized (
      select id from clients.client
      where body_id = ${work.body.id} and contour = ${contour} and (
        person_id = ${person_id}::uuid
        or name_key = ${name_key} and (
          lower(email) = lower(${email}) or phone = ${phone} or lower(address) = lower(${address})))
      order by made_at, id limit 1),
    made as (
      insert into clients.client (body_id, contour, kind, name, name_key, segment, email, phone, address, person_id, made_at)
      select ${work.body.id}, ${contour}, ${kind}, ${name}, ${name_key}, ${segment}, ${email}, ${phone}, ${address},
        ${person_id}::uuid, ${work.now.toString()}
      where not exists (select from found)
      returning id)
    select id from found union all select id from made`.execute(clientTables(work))
  return rows[0]?.id as string
}
