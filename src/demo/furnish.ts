import type { Temporal } from 'temporal-polyfill'
import {
  becomeFirst,
  bodyById,
  bodyCard,
  invitePerson,
  join,
  makeFirstLink,
  makeInvitationLink,
  makeUnit,
  nameBody,
} from '#identity'
import { done } from '#platform/outcome.ts'
import type { Actor, Work } from '#platform/work.ts'
import { hasAnswers, openReadyEditions } from '#surveys'
import { includeAppendix, listEntries, removeSample } from '#touchpoints'
import { FIRST, type Invented, MINISTRY, STAFF, UNITS } from './ministry.ts'
import { type DemoParts, given } from './parts.ts'
import { passwordOf } from './passwords.ts'

const SYSTEM: Actor = { id: 'system', kind: 'system', roles: [] }
const DEVICE = { device: 'Вымышленный пример' }

/** The untouched first body becomes the invented ministry on the first day of its year: name, people, units, register. */
export async function furnish(parts: DemoParts, bodyId: string, firstDay: Temporal.PlainDate): Promise<void> {
  parts.clock.set(firstDay, 9)
  const inBody = <T>(act: (work: Work) => Promise<T>, by: Actor) => parts.works.open(bodyById(bodyId), act, () => by)
  const password = (email: string) => passwordOf(email, parts.secrets.sessions)
  const token = (await inBody(async (work) => ({ link: await makeFirstLink(work) }), SYSTEM))?.link ?? ''
  given(await becomeFirst(parts, { ...FIRST, token, password: password(FIRST.email), browser: DEVICE }))

  const administrator: Actor = { ...SYSTEM, roles: ['administrator'] }
  const units = await inBody(async (work) => {
    given(await nameBody(work, { ...MINISTRY, seen: (await bodyCard(work)).version }))
    if ((await listEntries(work)).length > 0) given(await removeSample(work, (ids) => hasAnswers(work, ids)))
    given(await includeAppendix(work))
    await openReadyEditions(work)
    const made: Record<string, string> = {}
    for (const [key, unit] of Object.entries(UNITS)) made[key] = given(await makeUnit(work, unit))
    return done(made)
  }, administrator)
  const unitIds = given(units)

  for (const person of Object.values<Invented>(STAFF)) {
    const wish = { ...person, roles: [...person.roles], unitId: person.unit ? (unitIds[person.unit] ?? null) : null }
    let invitation = ''
    const send = async (work: Work, { id }: { id: string }) => {
      invitation = await makeInvitationLink(work, id)
    }
    given(await inBody((work) => invitePerson(work, wish, send), administrator))
    given(await join(parts, { token: invitation, password: password(person.email), browser: DEVICE }))
  }
}
