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
import { historyRoutes } from './history-routes.ts'
import { importApi } from './import-api.ts'
import { importRoutes } from './import-routes.tsx'
import { journalApi } from './journal-api.ts'
import { journalRoutes } from './journal-routes.tsx'
import { registerApi } from './register-api.ts'
import { registerRoutes } from './register-routes.ts'
import { settingsApi, settingsRoutes } from './settings-routes.ts'

export const touchpointRoutes = (parts: SliceParts): Route[] => [
  ...registerRoutes,
  ...historyRoutes,
  ...registerApi(parts),
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
