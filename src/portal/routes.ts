import { SEGMENTS } from '#clients'
import { bodyByCode, everyBody, onlyBody } from '#identity'
import { dateIn } from '#platform/clock/clock.ts'
import { type Answer, NotFound, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { fullDay } from '#platform/i18n/dates.ts'
import { CITIZEN, type Work } from '#platform/work.ts'
import { firstChoices, processesOf, publicRegisters, reachGroups, readFirst } from '#touchpoints'
import { codeRoute } from './code-routes.ts'
import { accessibilityPage } from './pages/accessibility.tsx'
import { bodiesPage, type ListedBody } from './pages/bodies.tsx'
import { homePage, waysPath } from './pages/home.tsx'
import { privacyPage } from './pages/privacy.tsx'
import { waysPage } from './pages/ways.tsx'
import { saveView } from './save-view.ts'

const ofBody = { may: anyone, body: (ask: Ask) => bodyByCode(ask.params['body'] ?? '') }
/** Where the installation has one body its code may be left out; with several the address means none of them. */
const ofOnlyBody = { may: anyone, body: onlyBody }

export function portalRoutes(parts: SliceParts): Route[] {
  const { works, clock } = parts
  const registers = publicRegisters(works)
  return [
    { method: 'GET', path: '/', may: anyone, plain: async (ask) => (await home(ask, null)) ?? (await listBodies()) },
    { method: 'GET', path: '/privacy', ...ofOnlyBody, handle: privacy, otherwise: () => show(privacyPage()) },
    {
      method: 'GET',
      path: '/accessibility',
      ...ofOnlyBody,
      handle: (work) => accessibility(work, '/'),
      otherwise: () => show(accessibilityPage(undefined, '/')),
    },
    {
      method: 'GET',
      path: '/ways',
      may: anyone,
      plain: async (ask) => (await ways(ask, null)) ?? (await listBodies()),
    },
    codeRoute(parts),
    { method: 'POST', path: '/view', may: anyone, plain: saveView },
    { method: 'GET', path: '/:body', may: anyone, plain: homeByCode },
    { method: 'GET', path: '/:body/privacy', ...ofBody, handle: privacy },
    { method: 'GET', path: '/:body/ways', may: anyone, plain: waysByCode },
    {
      method: 'GET',
      path: '/:body/accessibility',
      ...ofBody,
      handle: (work) => accessibility(work, `/${work.body.code}`),
    },
  ]

  async function homeByCode(ask: Ask): Promise<Answer> {
    const page = await home(ask, ask.params['body'] ?? '')
    if (!page) throw new NotFound()
    return page
  }

  async function home({ query }: Ask, code: string | null): Promise<Answer | undefined> {
    const register = await registers(code)
    if (!register) return undefined
    const { body, entries, showsWays } = register
    const [home, first] = [homeOf(code), readFirst(query['first'])]
    const ways = showsWays ? { groups: reachGroups(entries, first), ...firstChoices(home, first) } : undefined
    const view = { body: body.name, home, processes: processesOf(entries), ways, audience: audienceOf(query) }
    return { ...show(homePage(view)), of: body }
  }

  async function waysByCode(ask: Ask): Promise<Answer> {
    const page = await ways(ask, ask.params['body'] ?? '')
    if (!page) throw new NotFound()
    return page
  }

  /** A body that publishes no ways, or has none yet, has no such page. */
  async function ways({ query }: Ask, code: string | null): Promise<Answer | undefined> {
    const register = await registers(code)
    if (!register) return undefined
    const { body, entries, showsWays } = register
    if (!showsWays || entries.length === 0) throw new NotFound()
    const [home, first] = [homeOf(code), readFirst(query['first'])]
    const today = fullDay(dateIn(body.timeZone, clock.now()))
    const view = { body: body.name, home, today, groups: reachGroups(entries, first) }
    return { ...show(waysPage({ ...view, ...firstChoices(waysPath(home), first) })), of: body }
  }

  async function listBodies(): Promise<Answer> {
    const bodies = await works.open(
      everyBody(),
      async (_, { row }) => row['bodies'] as ListedBody[],
      () => CITIZEN,
    )
    return show(bodiesPage(bodies ?? []))
  }
}

const privacy = async (work: Work): Promise<Answer> => show(privacyPage(work.body.name))

const accessibility = async (work: Work, home: string): Promise<Answer> => show(accessibilityPage(work.body.name, home))

/** For whom the home page is shown: kept in its address and nowhere else. */
const audienceOf = (query: Ask['query']) => ({
  options: AUDIENCES,
  current: AUDIENCES.find(({ value }) => value === query['for'])?.value,
  first: query['first'] === 'offline' ? 'offline' : undefined,
})

const AUDIENCES = Object.entries(SEGMENTS).map(([value, label]) => ({ value, label }))

const homeOf = (code: string | null): string => (code === null ? '/' : `/${code}`)
