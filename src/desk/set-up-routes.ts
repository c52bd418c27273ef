import { bodyCard, lastChange, zoneChoices } from '#identity'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { dateAndTime } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { listEntries } from '#touchpoints'
import { setUp } from './actions/set-up.ts'
import { SetUpPage } from './pages/set-up.tsx'
import { registerStands, registerWish } from './rules/register-wish.ts'

const may = staff('body.name', ['administrator'])

export const setUpRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/set-up', may, handle: showSetUp },
  { method: 'POST', path: '/desk/set-up', may, handle: saveSetUp },
]

/** Read after an act that was refused, too: the form is drawn with what stands then. */
async function setUpView(work: Work) {
  const { name, genitive, timeZone, namedAt, version } = await bodyCard(work)
  const register = registerStands(await listEntries(work))
  const isNamed = namedAt !== null
  return { stands: { name, genitive, timeZone, isNamed, version, register }, zones: zoneChoices(work.now) }
}

async function showSetUp(work: Work): Promise<Answer> {
  const { stands, zones } = await setUpView(work)
  const typed = {
    name: stands.isNamed ? stands.name : '',
    genitive: stands.isNamed ? stands.genitive : '',
    timeZone: stands.timeZone,
    register: stands.register === 'nothing' && stands.isNamed ? 'empty' : 'sample',
  }
  return show((frame) => SetUpPage({ frame, typed, stands, zones }))
}

async function saveSetUp(work: Work, { form }: Ask): Promise<Answer> {
  const typed = {
    name: form.get('name'),
    genitive: form.get('genitive'),
    timeZone: form.get('timeZone'),
    register: form.get('register'),
  }
  const seen = Number(form.get('seen'))
  const register = registerWish(typed.register, registerStands(await listEntries(work)))
  const outcome = await setUp(work, { ...typed, seen, register })
  if ('done' in outcome) return see('/desk/register')
  const refused = outcome.refused.map((one) => (one.field === 'sample' ? { ...one, field: 'register' } : one))
  const view = await setUpView(work)
  const meanwhile = seen === view.stands.version ? undefined : await whoWasFirst(work)
  return again((frame) => SetUpPage({ frame, typed, ...view, refused, meanwhile }))
}

/** When the body was named last, and by whom. */
async function whoWasFirst(work: Work): Promise<string> {
  const change = await lastChange(work, 'body', work.body.id)
  return change ? `${dateAndTime(change.at, work.body.timeZone, work.today)}, ${change.by ?? 'программа'}. ` : ''
}
