import { again, NotFound, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Refusal } from '#platform/outcome.ts'
import { isUuid } from '#platform/uuid.ts'
import type { Work } from '#platform/work.ts'
import { changePerson } from './actions/change-person.ts'
import { inviteAgain } from './actions/invite-again.ts'
import { invitePerson } from './actions/invite-person.ts'
import { lastChange } from './actions/last-change.ts'
import type { SendInvitation } from './actions/send-invitation.ts'
import { takeAccessAway } from './actions/take-access-away.ts'
import { DeparturePage } from './pages/desk/access.tsx'
import { InvitationPage } from './pages/desk/invitation.tsx'
import { NotDone } from './pages/desk/not-done.tsx'
import { PersonPage } from './pages/desk/person.tsx'
import type { Said } from './pages/desk/said.tsx'
import { StaffPage } from './pages/desk/staff.tsx'
import { IS_OPERATOR } from './rules/staff.ts'
import { findPerson, listStaff } from './store/staff.ts'
import { listUnits } from './store/units.ts'
import { PERSON_STATES, type PersonState } from './terms.ts'
import { said, seenVersion, thingId } from './thing-id.ts'

const may = (act: string) => staff(act, ['administrator'])

export const staffRoutes = (send: SendInvitation): Route[] => [
  { method: 'GET', path: '/desk/staff', may: may('person.list'), handle: showStaff },
  { method: 'GET', path: '/desk/staff/new', may: may('person.invite'), handle: showInvitation },
  { method: 'POST', path: '/desk/staff', may: may('person.invite'), handle: (work, ask) => invite(work, ask, send) },
  { method: 'GET', path: '/desk/staff/:personId', may: may('person.change'), handle: showPerson },
  { method: 'POST', path: '/desk/staff/:personId', may: may('person.change'), handle: change },
  {
    method: 'POST',
    path: '/desk/staff/:personId/invitation',
    may: may('person.invite'),
    handle: (work, ask) => sendAgain(work, ask, send),
  },
  { method: 'GET', path: '/desk/staff/:personId/departure', may: may('person.leave'), handle: askToLeave },
  { method: 'POST', path: '/desk/staff/:personId/departure', may: may('person.leave'), handle: leave },
]

const ON_A_PAGE = 100
const MOST_ON_A_PAGE = 10_000

/** The list grows by pages: the address says how far, so it can be sent to a colleague. */
async function showStaff(work: Work, { query }: Ask) {
  const chosen = {
    q: query['q'] ?? '',
    unit: query['unit'] ?? '',
    role: query['role'] ?? '',
    state: query['state'] ?? '',
  }
  const wish = Number.parseInt(query['most'] ?? '', 10) || ON_A_PAGE
  const most = Math.min(Math.max(wish, ON_A_PAGE), MOST_ON_A_PAGE)
  const filter = {
    words: chosen.q.trim(),
    role: chosen.role,
    ...(isUuid(chosen.unit) ? { unitId: chosen.unit } : {}),
    ...(Object.hasOwn(PERSON_STATES, chosen.state) ? { state: chosen.state as PersonState } : {}),
  }
  const found = await listStaff(work, filter, most + 1)
  const more =
    found.length > most
      ? `/desk/staff?${new URLSearchParams({ ...chosen, most: String(most + ON_A_PAGE) })}`
      : undefined
  const rest = { people: found.slice(0, most), units: await listUnits(work), chosen, more, said: query['said'] }
  return show((frame) => <StaffPage frame={frame} {...rest} />)
}

/** Those that can be chosen: open ones, and the one the person is in. */
async function unitChoices(work: Work, unitId: string | null = null) {
  const units = await listUnits(work)
  return units.filter(({ id, closedAt }) => !closedAt || id === unitId)
}

async function showInvitation(work: Work) {
  const units = await unitChoices(work)
  const typed = { name: '', email: '', roles: [], unitId: null }
  return show((frame) => <InvitationPage frame={frame} units={units} typed={typed} />)
}

const typedPerson = ({ form }: Ask) => ({
  name: form.get('name').trim(),
  roles: [...new Set(form.all('roles'))],
  unitId: form.get('unit') || null,
})

async function invite(work: Work, ask: Ask, send: SendInvitation) {
  const typed = { ...typedPerson(ask), email: ask.form.get('email').trim() }
  const outcome = await invitePerson(work, typed, send)
  if ('done' in outcome) return see(said('/desk/staff', 'invited' satisfies Said))
  const units = await unitChoices(work)
  return again((frame) => <InvitationPage frame={frame} units={units} typed={typed} refused={outcome.refused} />)
}

async function personView(work: Work, ask: Ask) {
  const person = await findPerson(work, thingId(ask, 'personId'))
  if (!person) throw new NotFound()
  const calendar = { today: work.today, now: work.now, timeZone: work.body.timeZone }
  return { person, units: await unitChoices(work, person.unitId), calendar }
}

async function showPerson(work: Work, ask: Ask) {
  const view = await personView(work, ask)
  return show((frame) => <PersonPage frame={frame} {...view} said={ask.query['said']} />)
}

async function change(work: Work, ask: Ask) {
  const typed = typedPerson(ask)
  const seen = seenVersion(ask)
  const outcome = await changePerson(work, thingId(ask, 'personId'), { ...typed, seen })
  const view = await personView(work, ask)
  const { id, version } = view.person
  if ('done' in outcome) return see(said(`/desk/staff/${id}`, 'person-saved' satisfies Said))
  const changed = seen === version ? ('unchanged' as const) : await lastChange(work, 'person', id)
  return again((frame) => (
    <PersonPage frame={frame} {...view} typed={typed} refused={outcome.refused} change={changed} />
  ))
}

async function sendAgain(work: Work, ask: Ask, send: SendInvitation) {
  const back = `/desk/staff/${thingId(ask, 'personId')}`
  const outcome = await inviteAgain(work, thingId(ask, 'personId'), send)
  if ('done' in outcome) return see(said(back, 'invited' satisfies Said))
  const rest = { title: 'Приглашение не отправлено', refused: outcome.refused, current: '/desk/staff', back }
  return again((frame) => <NotDone frame={frame} {...rest} />)
}

async function askToLeave(work: Work, ask: Ask) {
  const { person } = await personView(work, ask)
  if (person.operatorSince) return notGone(person.id, [{ field: '', why: IS_OPERATOR }])
  return show((frame) => <DeparturePage frame={frame} person={person} />)
}

function notGone(personId: string, refused: readonly Refusal[]) {
  const rest = { title: 'Доступ не снят', refused, current: '/desk/staff', back: `/desk/staff/${personId}` }
  return again((frame) => <NotDone frame={frame} {...rest} />)
}

async function leave(work: Work, ask: Ask) {
  const personId = thingId(ask, 'personId')
  const outcome = await takeAccessAway(work, personId)
  if ('done' in outcome) return see(said(`/desk/staff/${personId}`, 'person-left' satisfies Said))
  return notGone(personId, outcome.refused)
}
