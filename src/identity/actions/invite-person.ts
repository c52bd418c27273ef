import { record } from '#audit'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { EMAIL_TAKEN, type PersonWish, whyNotInvited } from '../rules/staff.ts'
import { isEmailTaken } from '../store/entrants.ts'
import { insertPerson } from '../store/staff.ts'
import { unlessTaken } from '../store/unless-taken.ts'
import type { Role } from '../terms.ts'
import { chosenUnit } from './chosen-unit.ts'
import type { SendInvitation } from './send-invitation.ts'

export interface InvitationWish extends PersonWish {
  email: string
}

/** Two administrators invite one address at once: one letter goes out, the other hears that the address is taken. */
export async function invitePerson(work: Work, wish: InvitationWish, send: SendInvitation): Promise<Outcome<string>> {
  const { name, email, unitId } = wish
  const unit = await chosenUnit(work, unitId)
  const refusals = whyNotInvited(wish, unit, await isEmailTaken(work, email))
  if (refusals.length > 0) return refuse(...refusals)

  const person = { name, email, roles: wish.roles as Role[], unit_id: unitId }
  const invited = await unlessTaken(work, () => insertPerson(work, person))
  if (!invited) return refuse(EMAIL_TAKEN)
  await send(work, { id: invited.written, name, email })
  await record(work, 'person.invited', `person:${invited.written}`, ['name', 'email', 'roles', 'unit'])
  return done(invited.written)
}
