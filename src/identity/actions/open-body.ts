import { randomUUID } from 'node:crypto'
import { record } from '#audit'
import type { WorkOpener } from '#platform/db/open-work.ts'
import { done, type Outcome, type Refusal, refuse } from '#platform/outcome.ts'
import type { Work } from '#platform/work.ts'
import { type BodyNames, CODE_TAKEN, whyNotBodyCode, whyNotNamed } from '../rules/bodies.ts'
import { whyNotFirst } from '../rules/staff.ts'
import { listBodies } from '../store/bodies.ts'
import { isEmailTaken } from '../store/entrants.ts'
import { newBody } from '../store/openings.ts'
import { insertPerson } from '../store/staff.ts'
import { unlessTaken } from '../store/unless-taken.ts'
import type { SendInvitation } from './send-invitation.ts'

export interface NewBodyWish extends BodyNames {
  code: string
  /** The first administrator, who takes it from there. */
  personName: string
  email: string
}

/** Opens a body on behalf of the operator, whose own work this is. */
export type OpenBody = (work: Work, wish: NewBodyWish) => Promise<Outcome<{ bodyId: string }>>

export interface OpeningParts {
  works: WorkOpener
  send: SendInvitation
  /** First segments of the product's own addresses. */
  segmentsInUse(): readonly string[]
  /** What other slices lay in a new body, in the same transaction. */
  furnish(work: Work): Promise<void>
}

/** The new body, its first administrator and the invitation are one transaction, apart from the operator's own. */
export function bodyOpener({ works, send, segmentsInUse, furnish }: OpeningParts): OpenBody {
  return async (work, wish) => {
    const refusals = await whyNotOpened(work, wish, segmentsInUse())
    if (refusals.length > 0) return refuse(...refusals)

    const bodyId = randomUUID()
    const { name, genitive, code, timeZone, personName, email } = wish
    const opening = newBody({ id: bodyId, code, name, genitive, timeZone, namedAt: work.now }, work.now)
    const settle = async (there: Work) => {
      const first = { name: personName, email, roles: ['administrator' as const], unit_id: null }
      const id = await insertPerson(there, first)
      await furnish(there)
      await send(there, { id, name: personName, email })
      await record(there, 'body.made', `body:${bodyId}`, ['code', 'name', 'genitive', 'time_zone'])
      await record(there, 'person.invited', `person:${id}`, ['name', 'email', 'roles'])
    }
    const made = await unlessTaken(work, async () => {
      // First what is undone with the operator's own work, then what is not.
      await record(work, 'body.made', `body:${bodyId}`, ['code'])
      await works.open(opening, settle, () => work.by)
    })
    return made ? done({ bodyId }) : refuse(...(await whyTakenSince(work, wish, segmentsInUse())))
  }
}

/** Somebody was faster since we looked; the whole opening was undone, and what they took is there to see. */
async function whyTakenSince(...asked: Parameters<typeof whyNotOpened>): Promise<Refusal[]> {
  const refusals = await whyNotOpened(...asked)
  if (refusals.length === 0) throw new Error('something unique was taken that is neither the code nor the address')
  return refusals
}

async function whyNotOpened(work: Work, wish: NewBodyWish, segmentsInUse: readonly string[]): Promise<Refusal[]> {
  const taken = (await listBodies(work)).some(({ code }) => code === wish.code)
  return [
    ...whyNotNamed(wish),
    ...whyNotBodyCode(wish.code, segmentsInUse),
    ...(taken ? [CODE_TAKEN] : []),
    ...whyNotFirst(wish, await isEmailTaken(work, wish.email)),
  ]
}
