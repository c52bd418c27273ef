import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { makeLink } from '../entry/links.ts'
import { dropFactor } from '../store/credentials.ts'
import { entrantByEmail } from '../store/entrants.ts'

/**
 * For whoever runs the installation, when nobody inside can help: the second step of the person's sign-in goes,
 * and a link for a new password comes.
 *
 * @returns the token of the link
 */
export async function restoreAccess(work: Work, email: string): Promise<Outcome<string>> {
  const entrant = await entrantByEmail(work, email)
  if (!entrant?.hasJoined)
    return refuse({ field: 'email', why: 'Такого сотрудника нет или он ещё не входил по приглашению' })

  await dropFactor(work, entrant.id)
  const token = await makeLink(work, 'reset', entrant.id)
  await record(work, 'access.restored', `person:${entrant.id}`, ['second-factor'])
  return done(token)
}
