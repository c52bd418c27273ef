import { record } from '#audit'
import { NotFound } from '#platform/http/answer.ts'
import { done, type Outcome, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { whyNotInvitedAgain } from '../rules/staff.ts'
import { isEmailTaken } from '../store/entrants.ts'
import { lockPerson, retireLinksOf, updatePerson } from '../store/staff.ts'
import { unlessTaken } from '../store/unless-taken.ts'
import { chosenUnit } from './chosen-unit.ts'
import type { SendInvitation } from './send-invitation.ts'

/** A new link for whoever has not come yet, and the way back for whoever left. Links sent before die. */
export async function inviteAgain(work: Work, personId: string, send: SendInvitation): Promise<Outcome<void>> {
  const person = await lockPerson(work, personId)
  if (!person) throw new NotFound()
  const moments = { joinedAt: person.joined_at, leftAt: person.left_at }
  const refusals = whyNotInvitedAgain(moments, await isEmailTaken(work, person.email))
  if (refusals.length > 0) return refuse(...refusals)

  await retireLinksOf(work, personId)
  // The unit may have been closed while the person was away.
  const unitId = (await chosenUnit(work, person.unit_id)) === 'open' ? person.unit_id : null
  const change = { invited_at: work.now.toString(), joined_at: null, left_at: null, unit_id: unitId }
  const back = await unlessTaken(work, () => updatePerson(work, personId, change))
  if (!back) return refuse(...whyNotInvitedAgain(moments, true))
  await send(work, person)
  await record(work, 'person.invited', `person:${personId}`)
  return done(undefined)
}
