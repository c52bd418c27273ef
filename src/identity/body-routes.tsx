import { again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { lastChange } from './actions/last-change.ts'
import { nameBody } from './actions/name-body.ts'
import type { OpenBody } from './actions/open-body.ts'
import { BodiesPage } from './pages/desk/bodies.tsx'
import { BodyPage } from './pages/desk/body.tsx'
import { NewBodyPage } from './pages/desk/new-body.tsx'
import type { Said } from './pages/desk/said.tsx'
import { zoneChoices } from './rules/time-zones.ts'
import { bodyCard, listBodies } from './store/bodies.ts'
import { OPERATOR } from './terms.ts'
import { said, seenVersion } from './thing-id.ts'

/** Whoever has many to open does it one after another; a stolen session does not fill the installation. */
const BODIES_A_MINUTE = 10

/** The body's own settings, for its administrators; opening other bodies, for the operator of the installation. */
export const bodyRoutes = (openBody: OpenBody): Route[] => [
  { method: 'GET', path: '/desk/body', may: staff('body.name', ['administrator']), handle: showBody },
  { method: 'POST', path: '/desk/body', may: staff('body.name', ['administrator']), handle: name },
  { method: 'GET', path: '/desk/bodies', may: staff('body.list', [OPERATOR]), handle: showBodies },
  { method: 'GET', path: '/desk/bodies/new', may: staff('body.make', [OPERATOR]), handle: showNewBody },
  {
    method: 'POST',
    path: '/desk/bodies',
    may: staff('body.make', [OPERATOR]),
    perMinute: BODIES_A_MINUTE,
    handle: (work, ask) => make(work, ask, openBody),
  },
]

const calendarOf = ({ today, now, body }: Work) => ({ today, now, timeZone: body.timeZone })

async function bodyView(work: Work) {
  const { code, name, genitive, timeZone, version, namedAt } = await bodyCard(work)
  return { stands: { code, name, genitive, timeZone, version, named: namedAt !== null }, calendar: calendarOf(work) }
}

const typedBody = ({ form }: Ask) => ({
  name: form.get('name').trim(),
  genitive: form.get('genitive').trim(),
  timeZone: form.get('timeZone'),
})

async function showBody(work: Work, ask: Ask) {
  const view = await bodyView(work)
  return show((frame) => <BodyPage frame={frame} {...view} said={ask.query['said']} />)
}

async function name(work: Work, ask: Ask) {
  const typed = typedBody(ask)
  const seen = seenVersion(ask)
  const outcome = await nameBody(work, { ...typed, seen })
  if ('done' in outcome) return see(said('/desk/body', 'body-saved' satisfies Said))
  const view = await bodyView(work)
  const changed = seen === view.stands.version ? ('unchanged' as const) : await lastChange(work, 'body', work.body.id)
  return again((frame) => <BodyPage frame={frame} {...view} typed={typed} refused={outcome.refused} change={changed} />)
}

async function showBodies(work: Work, ask: Ask) {
  const bodies = await listBodies(work)
  return show((frame) => (
    <BodiesPage frame={frame} bodies={bodies} calendar={calendarOf(work)} said={ask.query['said']} />
  ))
}

async function showNewBody(work: Work) {
  const typed = { name: '', genitive: '', timeZone: '', code: '', personName: '', email: '' }
  return show((frame) => <NewBodyPage frame={frame} typed={typed} zones={zoneChoices(work.now)} />)
}

async function make(work: Work, ask: Ask, openBody: OpenBody) {
  const { form } = ask
  const person = { personName: form.get('personName').trim(), email: form.get('email').trim() }
  const typed = { ...typedBody(ask), code: form.get('code').trim(), ...person }
  const outcome = await openBody(work, typed)
  if ('done' in outcome) return see(said('/desk/bodies', 'body-made' satisfies Said))
  const rest = { typed, zones: zoneChoices(work.now), refused: outcome.refused }
  return again((frame) => <NewBodyPage frame={frame} {...rest} />)
}
