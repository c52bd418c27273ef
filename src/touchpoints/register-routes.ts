import { openUnits, thingNames } from '#identity'
import { type Answer, again, see, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import { fullDay } from '#platform/i18n/dates.ts'
import type { Work } from '#platform/work.ts'
import { adoptSample } from './actions/adopt-sample.ts'
import { type ReadRegister, readRegister } from './actions/read-register.ts'
import { adoptionPage } from './pages/reading/sample-notice.tsx'
import { type TypedSought, VIEWS, type View } from './pages/reading/view.ts'
import { registerPage } from './pages/register.tsx'
import { readAsOf } from './rules/as-of.ts'
import { REGISTER_ACTS } from './rules/permissions.ts'
import { readSought } from './rules/reading/sought.ts'
import { headingOf } from './rules/register.ts'
import { firstDay } from './store/first-day.ts'

const NOTHING: ReadRegister = { shown: [], all: 0, found: 0, sheet: 1, sheets: 0, sampleOf: null }
const PATH = '/desk/register'
const ADOPTION = `${PATH}/adoption`
const ADOPTS = staff('sample.adopt', REGISTER_ACTS['sample.adopt'])

/** The register for whoever reads it. @clause M4, M6 */
export const registerRoutes: readonly Route[] = [
  { method: 'GET', path: PATH, may: staff('register.read', REGISTER_ACTS['register.read']), handle: showRegister },
  { method: 'GET', path: ADOPTION, may: ADOPTS, handle: async () => show(adoptionPage()) },
  { method: 'POST', path: ADOPTION, may: ADOPTS, handle: adopt },
]

async function showRegister(work: Work, { query }: Ask): Promise<Answer> {
  const view = VIEWS.find((one) => one === query['view']) ?? 'table'
  const typed = typedIn(query)
  const asked = readAsOf(typed.asOf, work.today)
  const refused = 'refused' in asked ? asked.refused : []
  const day = 'done' in asked && asked.done && !asked.done.equals(work.today) ? asked.done : null
  const sheet = Math.trunc(Number(query['sheet'])) || 1
  const register = refused.length > 0 ? NOTHING : await readRegister(work, { sought: readSought(typed), day, sheet })
  const kept = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''))
  const to = (other: number) => (other < 1 || other > register.sheets ? undefined : sheetPath(view, kept, other))
  const page = registerPage({
    view,
    heading: headingOf(work.body.genitive),
    typed,
    refused,
    shown: register.shown,
    all: register.all,
    found: register.found,
    sheet: {
      number: register.sheet,
      of: register.sheets,
      previous: to(register.sheet - 1),
      next: to(register.sheet + 1),
    },
    asOf: day ? fullDay(day) : undefined,
    since: day && register.all === 0 ? await sinceWords(work) : undefined,
    sampleOf: register.sampleOf,
    roles: work.by.roles,
    units: await openUnits(work),
    unitNames: view === 'cards' ? await unitNames(work) : new Map(),
    kept: kept.toString(),
    said: query['said'] === 'adopted' ? 'Теперь это ваш перечень.' : undefined,
  })
  return refused.length > 0 ? again(page) : show(page)
}

function typedIn(query: Ask['query']): TypedSought {
  const said = (name: string) => (query[name] ?? '').trim()
  return {
    q: said('q'),
    channel: said('channel'),
    kind: said('kind'),
    need: said('need'),
    unit: said('unit'),
    direction: said('direction'),
    key: said('key'),
    asOf: said('asOf'),
  }
}

function sheetPath(view: View, kept: URLSearchParams, sheet: number): string {
  const query = new URLSearchParams(kept)
  if (view !== 'table') query.set('view', view)
  query.set('sheet', String(sheet))
  return `${PATH}?${query}`
}

async function sinceWords(work: Work): Promise<string | undefined> {
  const day = await firstDay(work)
  return day && fullDay(day)
}

const unitNames = async (work: Work): Promise<ReadonlyMap<string, string>> =>
  new Map(
    [...(await thingNames(work))].flatMap(([thing, name]) =>
      thing.startsWith('unit:') ? [[thing.slice('unit:'.length), name] as const] : [],
    ),
  )

async function adopt(work: Work): Promise<Answer> {
  const adopted = await adoptSample(work)
  return 'refused' in adopted ? again(adoptionPage(adopted.refused)) : see(`${PATH}?said=adopted`)
}
