import { bodyByCode, everyBody, onlyBody } from '#identity'
import { type Answer, show } from '#platform/http/answer.ts'
import type { Ask } from '#platform/http/ask.ts'
import { anyone } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import type { Work } from '#platform/work.ts'
import { listEntries, processesOf, waysOf } from '#touchpoints'
import { codeRoute } from './code-routes.ts'
import { accessibilityPage } from './pages/accessibility.tsx'
import { bodiesPage, type ListedBody } from './pages/bodies.tsx'
import { homePage } from './pages/home.tsx'
import { privacyPage } from './pages/privacy.tsx'
import { saveView } from './save-view.ts'

const CITIZEN = { id: 'citizen', kind: 'citizen', roles: [] } as const
const ofBody = { may: anyone, body: (ask: Ask) => bodyByCode(ask.params['body'] ?? '') }
/** Where the installation has one body its code may be left out; with several the address means none of them. */
const ofOnlyBody = { may: anyone, body: onlyBody }

export function portalRoutes(parts: SliceParts): Route[] {
  const { works } = parts
  return [
    { method: 'GET', path: '/', ...ofOnlyBody, handle: (work, ask) => home(work, '/', ask), otherwise: listBodies },
    { method: 'GET', path: '/privacy', ...ofOnlyBody, handle: privacy, otherwise: () => show(privacyPage()) },
    {
      method: 'GET',
      path: '/accessibility',
      ...ofOnlyBody,
      handle: (work) => accessibility(work, '/'),
      otherwise: () => show(accessibilityPage(undefined, '/')),
    },
    codeRoute(parts),
    { method: 'POST', path: '/view', may: anyone, plain: saveView },
    { method: 'GET', path: '/:body', ...ofBody, handle: (work, ask) => home(work, `/${work.body.code}`, ask) },
    { method: 'GET', path: '/:body/privacy', ...ofBody, handle: privacy },
    {
      method: 'GET',
      path: '/:body/accessibility',
      ...ofBody,
      handle: (work) => accessibility(work, `/${work.body.code}`),
    },
  ]

  async function listBodies(): Promise<Answer> {
    const bodies = await works.open(
      everyBody(),
      async (_, { row }) => row['bodies'] as ListedBody[],
      () => CITIZEN,
    )
    return show(bodiesPage(bodies ?? []))
  }
}

async function home(work: Work, path: string, { query }: Ask): Promise<Answer> {
  const entries = await listEntries(work)
  const first = query['first'] === 'offline' ? 'offline' : 'digital'
  const view = {
    body: work.body.name,
    home: path,
    first,
    processes: processesOf(entries),
    ways: waysOf(entries, first),
  } as const
  return show(homePage(view))
}

const privacy = async (work: Work): Promise<Answer> => show(privacyPage(work.body.name))

const accessibility = async (work: Work, home: string): Promise<Answer> => show(accessibilityPage(work.body.name, home))
