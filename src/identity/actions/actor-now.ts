import type { Actor, Work } from '#platform/work.ts'
import { findPerson } from '../store/staff.ts'
import { findHolder } from '../store/tokens.ts'

/**
 * Who began something, as they stand now: with the roles and the unit of today. Nothing where they work here no more, or the token does not
 * hold.
 *
 * @clause M6, K4.2
 */
export async function actorNow(work: Work, { id, kind }: Pick<Actor, 'id' | 'kind'>): Promise<Actor | undefined> {
  if (kind === 'person') {
    const person = await findPerson(work, id)
    const works = person && person.joinedAt !== null && person.leftAt === null
    return works ? { id, kind, roles: person.roles, unitId: person.unitId } : undefined
  }
  if (kind !== 'token') return undefined
  const token = await findHolder(work, id)
  return token && { id, kind, roles: [token.role], ownerId: token.ownerId ?? undefined, unitId: token.unitId }
}
