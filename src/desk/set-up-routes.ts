import { bodyCard, zoneChoices } from '#identity'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { Work } from '#platform/work.ts'
import { listEntries } from '#touchpoints'
import { type SetUpWish, setUp } from './actions/set-up.ts'
import { SetUpPage, type SetUpProps } from './pages/set-up.tsx'

const may = staff('body.name', ['administrator'])

export const setUpRoutes: readonly Route[] = [
  { method: 'GET', path: '/desk/set-up', may, handle: showSetUp },
  { method: 'POST', path: '/desk/set-up', may, handle: saveSetUp },
]

async function showSetUp(work: Work): Promise<Answer> {
  const body = await bodyCard(work)
  const stands = await whatStands(work)
  const isNamed = body.namedAt !== null
  const typed = {
    name: isNamed ? body.name : '',
    genitive: isNamed ? body.genitive : '',
    timeZone: body.timeZone,
    register: stands === 'nothing' && isNamed ? 'empty' : 'sample',
    seen: String(body.version),
  }
  return show((frame) => SetUpPage({ frame, typed, zones: zoneChoices(work.now), stands }))
}

async function saveSetUp(work: Work, { form }: Ask): Promise<Answer> {
  const typed = {
    name: form.get('name'),
    genitive: form.get('genitive'),
    timeZone: form.get('timeZone'),
    register: form.get('register'),
    seen: form.get('seen'),
  }
  const stands = await whatStands(work)
  const outcome = await setUp(work, { ...typed, seen: Number(typed.seen), register: wish(typed.register, stands) })
  if ('done' in outcome) return see('/desk/register')
  const refused = outcome.refused.map((one) => (one.field === 'sample' ? { ...one, field: 'register' } : one))
  return again((frame) => SetUpPage({ frame, typed, zones: zoneChoices(work.now), stands, refused }))
}

async function whatStands(work: Work): Promise<SetUpProps['stands']> {
  const entries = await listEntries(work)
  if (entries.some(({ sampleOf }) => sampleOf === null)) return 'own'
  return entries.length > 0 ? 'sample' : 'nothing'
}

/** Choosing what is there already changes nothing. */
function wish(chosen: string, stands: SetUpProps['stands']): SetUpWish['register'] {
  if (chosen === 'sample' && stands === 'nothing') return 'sample'
  if (chosen === 'empty' && stands === 'sample') return 'empty'
  return 'as is'
}
