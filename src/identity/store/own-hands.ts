import { personBehind, type Work } from '#platform/work.ts'
import { identityTables } from './tables.ts'

/** Ids under which the person who acts has acted: their own, and those of the programs that they answer for. */
export async function ownHands(work: Work): Promise<ReadonlySet<string>> {
  const person = personBehind(work.by)
  const tokens = await identityTables(work)
    .selectFrom('identity.api_token')
    .select('id')
    .where('made_by', '=', person)
    .execute()
  return new Set([work.by.id, person, ...tokens.map(({ id }) => id)])
}
