import { ANY_ROLE } from '#identity'
import { show } from '#platform/http/answer.ts'
import { staff } from '#platform/http/permission.ts'
import type { Route } from '#platform/http/routes.ts'
import type { SliceParts } from '#platform/http/slice-parts.ts'
import { amendmentApi } from './amendment-api.ts'
import { amendmentRoutes } from './amendment-routes.tsx'
import { decisionApi } from './decision-api.ts'
import { decisionRoutes } from './decision-routes.tsx'
import { draftRoutes } from './draft-routes.tsx'
import { entryRoutes } from './entry-routes.ts'
import { exportRoutes } from './export-routes.ts'
import { coverageJson, findingsJson } from './finding-api.ts'
import { findingRoutes } from './finding-routes.tsx'
import { importApi } from './import-api.ts'
import { importRoutes } from './import-routes.tsx'
import { journalApi } from './journal-api.ts'
import { journalRoutes } from './journal-routes.tsx'
import { registerPage } from './pages/register.tsx'
import { headingOf, processesOf } from './rules/register.ts'
import { settingsApi, settingsRoutes } from './settings-routes.ts'
import { listEntries } from './store/list-entries.ts'

export const touchpointRoutes = (parts: SliceParts): Route[] => [
  {
    method: 'GET',
    path: '/desk/register',
    may: staff('register.read', ANY_ROLE),
    handle: async (work) => {
      const entries = await listEntries(work)
      return show(
        registerPage({
          heading: headingOf(work.body.genitive),
          processes: processesOf(entries),
          sampleOf: entries.find(({ sampleOf }) => sampleOf !== null)?.sampleOf ?? null,
          mayRemove: work.by.roles.includes('administrator'),
        }),
      )
    },
  },
  ...entryRoutes(parts),
  ...amendmentRoutes,
  ...amendmentApi(),
  ...draftRoutes,
  ...importRoutes(),
  ...importApi(),
  ...exportRoutes(parts),
  ...decisionRoutes,
  ...decisionApi,
  ...settingsRoutes,
  ...settingsApi,
  ...findingRoutes,
  ...journalRoutes,
  ...journalApi,
  findingsJson,
  coverageJson,
]
