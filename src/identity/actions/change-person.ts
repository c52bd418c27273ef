import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { changedFields } from '../rules/changed-fields.ts'
import { type PersonWish, whyNotChanged, whyNotPerson, whyNotRolesTaken } from '../rules/staff.ts'
import { whyStale } from '../rules/versions.ts'
import { lockAdministrators, lockPerson, updatePerson } from '../store/staff.ts'
import type { Role } from '../terms.ts'
import { chosenUnit } from './chosen-unit.ts'

export interface PersonChange extends PersonWish {
  /** The version that the form was drawn with. */
  seen: number
}

export async function changePerson(work: Work, personId: string, wish: PersonChange): Promise<Outcome<void>> {
  const administrators = await lockAdministrators(work)
  const person = await lockPerson(work, personId)
  if (!person) throw new NotFound()
  const stays = wish.unitId !== null && wish.unitId === person.unit_id
  const unit = stays ? 'open' : await chosenUnit(work, wish.unitId)
  const stands = { roles: person.roles, joinedAt: person.joined_at, leftAt: person.left_at }
  const others = administrators.filter(({ id }) => id !== personId)
  const refusals = [
    ...whyNotChanged(stands),
    ...whyStale(wish.seen, person.version),
    ...whyNotPerson(wish, unit),
    ...whyNotRolesTaken(stands, wish.roles, others),
  ]
  if (refusals.length > 0) return refuse(...refusals)

  const change = { name: wish.name, roles: wish.roles as Role[], unit_id: wish.unitId }
  const fields = changedFields(person, change)
  if (fields.length === 0) return done(undefined)
  await updatePerson(work, personId, change)
  await record(work, 'person.changed', `person:${personId}`, fields)
  return done(undefined)
}
