import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotLeft } from '../rules/staff.ts'
import { deleteSessions } from '../store/sessions.ts'
import { deleteCredential, lockAdministrators, lockPerson, retireLinksOf, updatePerson } from '../store/staff.ts'

/** The person can do nothing from this moment on; what they did stays with their name. */
export async function takeAccessAway(work: Work, personId: string): Promise<Outcome<void>> {
  const administrators = await lockAdministrators(work)
  const person = await lockPerson(work, personId)
  if (!person) throw new NotFound()
  const moments = { joinedAt: person.joined_at, leftAt: person.left_at, operatorSince: person.operator_since }
  const others = administrators.filter(({ id }) => id !== personId)
  const refusals = whyNotLeft({ ...moments, roles: person.roles }, others)
  if (refusals.length > 0) return refuse(...refusals)

  await updatePerson(work, personId, { left_at: work.now.toString() })
  await deleteSessions(work, personId)
  await retireLinksOf(work, personId)
  await deleteCredential(work, personId)
  await record(work, 'person.left', `person:${personId}`)
  return done(undefined)
}
